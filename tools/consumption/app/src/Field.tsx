import { type ComponentProps, useId } from 'react';

interface FieldProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly errors: readonly string[];
}

/** An input with its label, and with what is wrong with it. */
export function Field({ label, errors, ...input }: FieldProps) {
  const id = useId();
  const isWrong = errors.length > 0;
  return (
    <div className={input.type === 'checkbox' ? 'field choice' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-invalid={isWrong} aria-describedby={isWrong ? `${id}-errors` : undefined} {...input} />
      {isWrong && (
        <p id={`${id}-errors`} className="error">
          {errors.join('\n')}
        </p>
      )}
    </div>
  );
}
