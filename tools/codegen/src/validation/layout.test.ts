import { expect, test } from 'vitest';
import { layOut } from './layout.ts';

test("statements are indented by their brackets, and a string's brackets are none", () => {
  const code = `function validate_A(data, instancePath = ""){
let vErrors = null;
if(data.a !== "){if("){
for(let i0=0; i0<2; i0++){
vErrors = fault(vErrors, typeRule, {
type: "array"
}, "\\"}");
}
}
else {
return null;
}
}`;
  expect(layOut(code)).toBe(`function validate_A(data, instancePath = '') {
  let vErrors = null;
  if (data.a !== '){if(') {
    for (let i0=0; i0<2; i0++) {
      vErrors = fault(vErrors, typeRule, {
        type: 'array'
      }, '"}');
    }
  } else {
    return null;
  }
}`);
});
