# nginx with the built portal; GraphQL, uploads and sockets go on to the API.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && node docker/collect-portal.mjs /portal

FROM nginx:1.28
COPY docker/nginx.conf docker/portal.conf docker/wall.conf docker/closed.conf /etc/nginx/
COPY --from=build /portal /usr/share/nginx/portal
EXPOSE 8080
