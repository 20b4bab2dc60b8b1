import { Can, EmptyState } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { AddCar } from '../vehicle-form/add-car.js';
import { CarCard } from '../vehicle-file/car-card.js';
import styles from './customer-file.module.css';

type Customer = CustomerFileQuery['customer'];

/** A fleet has its own place for all its cars; a household's stand on top. */
const ON_TOP = 4;

export function CarsOnTop({ customer: { id, dealer, vehicles } }: { customer: Customer }) {
  const t = useText();
  return (
    <div>
      {vehicles.length === 0 ? <EmptyState icon="car" title={t('file.noCars')} hint={t('file.noCarsHint')} /> : null}
      <div className={styles['cars']}>{vehicles.slice(0, ON_TOP).map((car) => <CarCard key={car.id} car={car} />)}</div>
      {vehicles.length > ON_TOP ? <p className={styles['more']}><Link to="?part=cars">{t('file.allCars', { count: vehicles.length })}</Link></p> : null}
      <Can action="vehicle:write"><div className={styles['more']}><AddCar dealerId={dealer.id} ownerId={id} /></div></Can>
    </div>
  );
}

/** Every car, where not all of them stand on top of the file already. */
export function AllCars({ customer: { vehicles } }: { customer: Customer }) {
  if (vehicles.length <= ON_TOP) return null;
  return <div className={styles['cars']}>{vehicles.map((car) => <CarCard key={car.id} car={car} />)}</div>;
}
