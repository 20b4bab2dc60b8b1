# The API, the worker and the portal from one image; ROLE decides what a container does.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production MODE=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data PORTAL_DIR=
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# Fastify drains on SIGTERM; node is process 1 so that it gets it.
CMD ["node", "apps/api/dist/main.js"]
