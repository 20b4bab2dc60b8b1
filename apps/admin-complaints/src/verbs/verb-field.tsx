import { AutoComplete, Form, InputNumber, Rate } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Input, Select } from '@dealercare/admin-kit/input';
import type { CaseFile } from '../file/allowed-verbs.js';
import { useFileText } from '../file-texts.js';
import { useCaseUnits } from '../units/use-case-units.js';
import { Choice, useChoices } from './choice-field.js';
import { CustomerPicker } from './customer-picker.js';
import type { VerbField } from './field.js';
import { InstantPicker } from './instant-picker.js';
import { Lines, PlanSteps } from './line-fields.js';
import { useCauseOptions, useStaffOptions } from './use-field-data.js';

type FieldText = Parameters<ReturnType<typeof useFileText>>[0];

interface FieldProps {
  field: VerbField;
  file: CaseFile;
}

/** Name of a field's text; the declaration of a verb names only fields that have one. */
export const labelOf = ({ name, label }: VerbField): FieldText => `field.${label ?? name}` as FieldText;

const departments = ['service', 'sales', 'parts', 'reception', 'care', 'finance'] as const;

function DepartmentField(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const t = useFileText();
  return <AutoComplete {...props} maxLength={40} options={departments.map((name) => ({ value: t(`field.departments.${name}`) }))} showSearch={{ filterOption: true }} />;
}

function PersonField({ unitId, many, ...props }: { unitId: string | null; many: boolean; id?: string; value?: string | string[] }) {
  const t = useFileText();
  return <Select {...props} {...(many && { mode: 'multiple' as const })} allowClear showSearch optionFilterProp="label" placeholder={t('field.person')} options={useStaffOptions(unitId)} />;
}

function CausesField(props: { id?: string; value?: string[] }) {
  const t = useFileText();
  return <Select {...props} mode="multiple" allowClear showSearch optionFilterProp="label" placeholder={t('field.choose')} options={useCauseOptions()} />;
}

/** A case goes down to a region or dealer; one that has a dealer goes back to that dealer. */
function UnitField({ file, ...props }: { file: CaseFile; id?: string; value?: string }) {
  const t = useFileText();
  const nameOf = useBilingualName();
  const { reach } = useCaseUnits();
  const below = file.dealer ? reach.filter(({ id }) => id === file.dealer?.id) : reach.filter(({ type, id }) => (type === 'DEALER' || type === 'REGION') && id !== file.ownerUnit?.id);
  return <Select {...props} showSearch optionFilterProp="label" placeholder={t('field.choose')} options={below.map((unit) => ({ value: unit.id, label: nameOf(unit) }))} />;
}

/** The case lies at its dealer; above the dealers at the unit that holds it. */
export const unitOfCase = ({ dealer, ownerUnit }: CaseFile): string | null => dealer?.id ?? ownerUnit?.id ?? null;

function Control({ field: { kind, longest, optional }, file, ...given }: FieldProps & { id?: string; value?: never; onChange?: never }) {
  const choices = useChoices()(kind, file);
  if (choices) return <Choice {...given} options={choices} optional={optional === true} />;
  switch (kind) {
    case 'past': case 'future': return <InstantPicker {...given} side={kind} />;
    case 'money': return <InputNumber<number> {...given} min={0} max={10_000_000} precision={2} style={{ width: '100%' }} />;
    case 'stars': return <Rate {...given} />;
    case 'department': return <DepartmentField {...given} />;
    case 'person': case 'persons': return <PersonField {...given} many={kind === 'persons'} unitId={unitOfCase(file)} />;
    case 'causes': return <CausesField {...given} />;
    case 'unitBelow': return <UnitField {...given} file={file} />;
    case 'customer': return <CustomerPicker {...given} dealerId={file.dealer?.id ?? ''} />;
    case 'otherCase': return <Select {...given} options={file.possibleDuplicates.map(({ id, number }) => ({ value: id, label: number }))} />;
    case 'line': return <Input {...given} maxLength={longest} />;
    default: return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={longest} />;
  }
}

/** One field of a verb's form, with its name above it. */
export function VerbFieldItem({ field, file }: FieldProps) {
  const t = useFileText();
  const people = useStaffOptions(field.kind === 'steps' ? unitOfCase(file) : null);
  const label = t(labelOf(field));
  if (field.kind === 'steps') return <PlanSteps name={field.name} people={people} />;
  if (field.kind === 'lines') return <Lines name={field.name} label={label} most={field.longest ?? 5} />;
  if (field.kind === 'yes') return <Form.Item name={field.name} valuePropName="checked"><Checkbox>{label}</Checkbox></Form.Item>;
  const blank = field.kind === 'words' || field.kind === 'line';
  return (
    <Form.Item name={field.name} label={label} rules={field.optional ? [] : [{ required: true, ...(blank && { whitespace: true }), message: t('field.required') }]}>
      <Control field={field} file={file} />
    </Form.Item>
  );
}
