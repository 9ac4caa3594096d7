// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  additionalPropertiesRule,
  constRule,
  dateTime,
  email,
  enumRule,
  exclusiveMinimumRule,
  fault,
  formatRule,
  join,
  maximumRule,
  maxItemsRule,
  maxLengthRule,
  minimumRule,
  minLengthRule,
  patternRule,
  required,
  standard,
  typed,
  typeRule,
  ucs2length,
} from '@rollcall/runtime/internal/validation';

const pattern0 = /*@__PURE__*/ new RegExp('^[A-Za-z0-9_-]+$', 'u');
const pattern1 = /*@__PURE__*/ new RegExp('^[0-9]{10}$', 'u');
const func0 = Object.prototype.hasOwnProperty;
const value0 = { api: 0, operationId: 0, latency: 0, status: 0, example: 0, retryAfter: 0, reset: 0, slowBody: 0, count: 0, probability: 0 };
const value1 = ['body', 'path', 'query', 'header', 'cookie'];

function validate_SessionName(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (ucs2length(data) > 64) {
      vErrors = fault(vErrors, maxLengthRule, {limit: 64}, instancePath);
    }
    if (!pattern0.test(data)) {
      vErrors = fault(vErrors, patternRule, {pattern: '^[A-Za-z0-9_-]+$', explanation: 'must consist of letters from A to Z, digits, underscores and hyphens'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_NewUser(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(((((key0 === 'firstName') || (key0 === 'lastName')) || (key0 === 'username')) || (key0 === 'email')) || (key0 === 'phone'))) {
        vErrors = fault(vErrors, additionalPropertiesRule, {additionalProperty: key0}, instancePath);
      }
    }
    if (data.firstName !== undefined) {
      let data0 = data.firstName;
      if (typeof data0 === 'string') {
        if (ucs2length(data0) > 100) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 100}, instancePath+'/firstName');
        }
        if (ucs2length(data0) < 1) {
          vErrors = fault(vErrors, minLengthRule, {limit: 1}, instancePath+'/firstName');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/firstName');
      }
    }
    if (data.lastName !== undefined) {
      let data1 = data.lastName;
      if (typeof data1 === 'string') {
        if (ucs2length(data1) > 100) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 100}, instancePath+'/lastName');
        }
        if (ucs2length(data1) < 1) {
          vErrors = fault(vErrors, minLengthRule, {limit: 1}, instancePath+'/lastName');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/lastName');
      }
    }
    if (data.username !== undefined) {
      let data2 = data.username;
      if (typeof data2 === 'string') {
        if (ucs2length(data2) > 100) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 100}, instancePath+'/username');
        }
        if (ucs2length(data2) < 1) {
          vErrors = fault(vErrors, minLengthRule, {limit: 1}, instancePath+'/username');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/username');
      }
    }
    if (data.email !== undefined) {
      let data3 = data.email;
      if (typeof data3 === 'string') {
        if (ucs2length(data3) > 254) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 254}, instancePath+'/email');
        }
        if (!(email(data3))) {
          vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath+'/email');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/email');
      }
    }
    if (data.phone !== undefined) {
      let data4 = data.phone;
      if (typeof data4 === 'string') {
        if (!pattern1.test(data4)) {
          vErrors = fault(vErrors, patternRule, {pattern: '^[0-9]{10}$', explanation: 'must be ten digits'}, instancePath+'/phone');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/phone');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_User(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.id, 'id', instancePath);
    vErrors = required(vErrors, data.api, 'api', instancePath);
    vErrors = required(vErrors, data.createdAt, 'createdAt', instancePath);
    vErrors = typed(vErrors, data.id, 'string', instancePath, '/id');
    vErrors = typed(vErrors, data.api, 'string', instancePath, '/api');
    vErrors = typed(vErrors, data.name, 'string', instancePath, '/name');
    vErrors = typed(vErrors, data.username, 'string', instancePath, '/username');
    vErrors = typed(vErrors, data.email, 'string', instancePath, '/email');
    vErrors = typed(vErrors, data.phone, 'string', instancePath, '/phone');
    if (data.createdAt !== undefined) {
      let data6 = data.createdAt;
      if (typeof data6 === 'string') {
        if (!(dateTime(data6))) {
          vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath+'/createdAt');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/createdAt');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Fault(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(func0.call(value0, key0))) {
        vErrors = fault(vErrors, additionalPropertiesRule, {additionalProperty: key0}, instancePath);
      }
    }
    if (data.api !== undefined) {
      let data0 = data.api;
      if (typeof data0 === 'string') {
        if (ucs2length(data0) > 100) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 100}, instancePath+'/api');
        }
        if (ucs2length(data0) < 1) {
          vErrors = fault(vErrors, minLengthRule, {limit: 1}, instancePath+'/api');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/api');
      }
    }
    if (data.operationId !== undefined) {
      let data1 = data.operationId;
      if (typeof data1 === 'string') {
        if (ucs2length(data1) > 200) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 200}, instancePath+'/operationId');
        }
        if (ucs2length(data1) < 1) {
          vErrors = fault(vErrors, minLengthRule, {limit: 1}, instancePath+'/operationId');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/operationId');
      }
    }
    if (data.latency !== undefined) {
      let data2 = data.latency;
      if (!(((typeof data2 == 'number') && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/latency');
      }
      if ((typeof data2 == 'number') && (isFinite(data2))) {
        if (data2 > 60000 || isNaN(data2)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 60000}, instancePath+'/latency');
        }
        if (data2 < 1 || isNaN(data2)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 1}, instancePath+'/latency');
        }
      }
    }
    if (data.status !== undefined) {
      let data3 = data.status;
      if (!(((typeof data3 == 'number') && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status');
      }
      if ((typeof data3 == 'number') && (isFinite(data3))) {
        if (data3 > 599 || isNaN(data3)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 599}, instancePath+'/status');
        }
        if (data3 < 200 || isNaN(data3)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 200}, instancePath+'/status');
        }
      }
    }
    if (data.example !== undefined) {
      let data4 = data.example;
      if (typeof data4 === 'string') {
        if (ucs2length(data4) > 200) {
          vErrors = fault(vErrors, maxLengthRule, {limit: 200}, instancePath+'/example');
        }
        if (ucs2length(data4) < 1) {
          vErrors = fault(vErrors, minLengthRule, {limit: 1}, instancePath+'/example');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/example');
      }
    }
    if (data.retryAfter !== undefined) {
      let data5 = data.retryAfter;
      if (!(((typeof data5 == 'number') && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/retryAfter');
      }
      if ((typeof data5 == 'number') && (isFinite(data5))) {
        if (data5 > 86400 || isNaN(data5)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 86400}, instancePath+'/retryAfter');
        }
        if (data5 < 0 || isNaN(data5)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 0}, instancePath+'/retryAfter');
        }
      }
    }
    if (data.reset !== undefined) {
      let data6 = data.reset;
      if (typeof data6 !== 'boolean') {
        vErrors = fault(vErrors, typeRule, {type: 'boolean'}, instancePath+'/reset');
      }
      if (true !== data6) {
        vErrors = fault(vErrors, constRule, {allowedValue: true}, instancePath+'/reset');
      }
    }
    if (data.slowBody !== undefined) {
      let data7 = data.slowBody;
      if (!(((typeof data7 == 'number') && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/slowBody');
      }
      if ((typeof data7 == 'number') && (isFinite(data7))) {
        if (data7 > 60000 || isNaN(data7)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 60000}, instancePath+'/slowBody');
        }
        if (data7 < 1 || isNaN(data7)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 1}, instancePath+'/slowBody');
        }
      }
    }
    if (data.count !== undefined) {
      let data8 = data.count;
      if (!(((typeof data8 == 'number') && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/count');
      }
      if ((typeof data8 == 'number') && (isFinite(data8))) {
        if (data8 > 1000000 || isNaN(data8)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 1000000}, instancePath+'/count');
        }
        if (data8 < 1 || isNaN(data8)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 1}, instancePath+'/count');
        }
      }
    }
    if (data.probability !== undefined) {
      let data9 = data.probability;
      if ((typeof data9 == 'number') && (isFinite(data9))) {
        if (data9 > 1 || isNaN(data9)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 1}, instancePath+'/probability');
        }
        if (data9 <= 0 || isNaN(data9)) {
          vErrors = fault(vErrors, exclusiveMinimumRule, {comparison: '>', limit: 0}, instancePath+'/probability');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'number'}, instancePath+'/probability');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_ActiveFault(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.id, 'id', instancePath);
    vErrors = required(vErrors, data.applied, 'applied', instancePath);
    vErrors = required(vErrors, data.fault, 'fault', instancePath);
    vErrors = typed(vErrors, data.id, 'string', instancePath, '/id');
    if (data.applied !== undefined) {
      let data1 = data.applied;
      if (!(((typeof data1 == 'number') && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/applied');
      }
      if ((typeof data1 == 'number') && (isFinite(data1))) {
        if (data1 < 0 || isNaN(data1)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 0}, instancePath+'/applied');
        }
      }
    }
    if (data.fault !== undefined) {
      vErrors = join(vErrors, validate_Fault(data.fault, instancePath+'/fault'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Clock(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.now, 'now', instancePath);
    vErrors = required(vErrors, data.running, 'running', instancePath);
    for (const key0 in data) {
      if (!((key0 === 'now') || (key0 === 'running'))) {
        vErrors = fault(vErrors, additionalPropertiesRule, {additionalProperty: key0}, instancePath);
      }
    }
    if (data.now !== undefined) {
      let data0 = data.now;
      if (typeof data0 === 'string') {
        if (!(dateTime(data0))) {
          vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath+'/now');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/now');
      }
    }
    vErrors = typed(vErrors, data.running, 'boolean', instancePath, '/running');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Texts(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (typeof data[key0] !== 'string') {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'));
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Exchange(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.id, 'id', instancePath);
    vErrors = required(vErrors, data.time, 'time', instancePath);
    vErrors = required(vErrors, data.method, 'method', instancePath);
    vErrors = required(vErrors, data.path, 'path', instancePath);
    vErrors = required(vErrors, data.milliseconds, 'milliseconds', instancePath);
    vErrors = required(vErrors, data.request, 'request', instancePath);
    vErrors = typed(vErrors, data.id, 'string', instancePath, '/id');
    if (data.time !== undefined) {
      let data1 = data.time;
      if (typeof data1 === 'string') {
        if (!(dateTime(data1))) {
          vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath+'/time');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/time');
      }
    }
    vErrors = typed(vErrors, data.api, 'string', instancePath, '/api');
    vErrors = typed(vErrors, data.operationId, 'string', instancePath, '/operationId');
    vErrors = typed(vErrors, data.method, 'string', instancePath, '/method');
    vErrors = typed(vErrors, data.path, 'string', instancePath, '/path');
    if (data.status !== undefined) {
      let data6 = data.status;
      if (!(((typeof data6 == 'number') && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status');
      }
    }
    if (data.milliseconds !== undefined) {
      let data7 = data.milliseconds;
      if ((typeof data7 == 'number') && (isFinite(data7))) {
        if (data7 < 0 || isNaN(data7)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 0}, instancePath+'/milliseconds');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'number'}, instancePath+'/milliseconds');
      }
    }
    if (data.request !== undefined) {
      let data8 = data.request;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        vErrors = required(vErrors, data8.headers, 'headers', instancePath+'/request');
        vErrors = required(vErrors, data8.query, 'query', instancePath+'/request');
        if (data8.headers !== undefined) {
          vErrors = join(vErrors, validate_Texts(data8.headers, instancePath+'/request/headers'));
        }
        if (data8.query !== undefined) {
          vErrors = join(vErrors, validate_Texts(data8.query, instancePath+'/request/query'));
        }
        vErrors = typed(vErrors, data8.body, 'string', instancePath, '/request/body');
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath+'/request');
      }
    }
    if (data.response !== undefined) {
      let data12 = data.response;
      if (data12 && typeof data12 == 'object' && !Array.isArray(data12)) {
        vErrors = typed(vErrors, data12.body, 'string', instancePath, '/response/body');
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath+'/response');
      }
    }
    if (data.refusal !== undefined) {
      vErrors = join(vErrors, validate_Refusal(data.refusal, instancePath+'/refusal'));
    }
    if (data.fault !== undefined) {
      vErrors = join(vErrors, validate_Fault(data.fault, instancePath+'/fault'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Refusal(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.title, 'title', instancePath);
    vErrors = required(vErrors, data.detail, 'detail', instancePath);
    vErrors = required(vErrors, data.issues, 'issues', instancePath);
    vErrors = typed(vErrors, data.title, 'string', instancePath, '/title');
    vErrors = typed(vErrors, data.detail, 'string', instancePath, '/detail');
    vErrors = typed(vErrors, data.pointer, 'string', instancePath, '/pointer');
    if (data.issues !== undefined) {
      let data3 = data.issues;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0=0; i0<len0; i0++) {
          vErrors = join(vErrors, validate_Issue(data3[i0], instancePath+'/issues/' + i0));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/issues');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Issue(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.in, 'in', instancePath);
    vErrors = required(vErrors, data.path, 'path', instancePath);
    vErrors = required(vErrors, data.keyword, 'keyword', instancePath);
    vErrors = required(vErrors, data.message, 'message', instancePath);
    if (data.in !== undefined) {
      let data0 = data.in;
      if (typeof data0 !== 'string') {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/in');
      }
      if (!(((((data0 === 'body') || (data0 === 'path')) || (data0 === 'query')) || (data0 === 'header')) || (data0 === 'cookie'))) {
        vErrors = fault(vErrors, enumRule, {allowedValues: value1}, instancePath+'/in');
      }
    }
    vErrors = typed(vErrors, data.path, 'string', instancePath, '/path');
    vErrors = typed(vErrors, data.keyword, 'string', instancePath, '/keyword');
    vErrors = typed(vErrors, data.message, 'string', instancePath, '/message');
    vErrors = typed(vErrors, data.pointer, 'string', instancePath, '/pointer');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Problem(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.type, 'type', instancePath);
    vErrors = required(vErrors, data.title, 'title', instancePath);
    vErrors = required(vErrors, data.status, 'status', instancePath);
    vErrors = required(vErrors, data.detail, 'detail', instancePath);
    vErrors = typed(vErrors, data.type, 'string', instancePath, '/type');
    vErrors = typed(vErrors, data.title, 'string', instancePath, '/title');
    if (data.status !== undefined) {
      let data2 = data.status;
      if (!(((typeof data2 == 'number') && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status');
      }
      if ((typeof data2 == 'number') && (isFinite(data2))) {
        if (data2 > 599 || isNaN(data2)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 599}, instancePath+'/status');
        }
        if (data2 < 400 || isNaN(data2)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 400}, instancePath+'/status');
        }
      }
    }
    vErrors = typed(vErrors, data.detail, 'string', instancePath, '/detail');
    if (data.errors !== undefined) {
      let data4 = data.errors;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0=0; i0<len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            vErrors = required(vErrors, data5.in, 'in', instancePath+'/errors/' + i0);
            vErrors = required(vErrors, data5.pointer, 'pointer', instancePath+'/errors/' + i0);
            vErrors = required(vErrors, data5.keyword, 'keyword', instancePath+'/errors/' + i0);
            vErrors = required(vErrors, data5.detail, 'detail', instancePath+'/errors/' + i0);
            vErrors = typed(vErrors, data5.in, 'string', instancePath, '/errors/' + i0+'/in');
            vErrors = typed(vErrors, data5.pointer, 'string', instancePath, '/errors/' + i0+'/pointer');
            vErrors = typed(vErrors, data5.keyword, 'string', instancePath, '/errors/' + i0+'/keyword');
            vErrors = typed(vErrors, data5.detail, 'string', instancePath, '/errors/' + i0+'/detail');
          } else {
            vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath+'/errors/' + i0);
          }
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/errors');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part0(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.api, 'api', instancePath);
    vErrors = typed(vErrors, data.api, 'string', instancePath, '/api');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part1(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part2(data, instancePath = '') {
  let vErrors = null;
  if (Array.isArray(data)) {
    if (data.length > 1000) {
      vErrors = fault(vErrors, maxItemsRule, {limit: 1000}, instancePath);
    }
    const len0 = data.length;
    for (let i0=0; i0<len0; i0++) {
      vErrors = join(vErrors, validate_User(data[i0], instancePath+'/' + i0));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath);
  }
  return vErrors;
}


function validate_part3(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.api, 'api', instancePath);
    vErrors = typed(vErrors, data.api, 'string', instancePath, '/api');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part4(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part5(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.api, 'api', instancePath);
    vErrors = required(vErrors, data.id, 'id', instancePath);
    vErrors = typed(vErrors, data.api, 'string', instancePath, '/api');
    vErrors = typed(vErrors, data.id, 'string', instancePath, '/id');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part6(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part7(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part8(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.limit !== undefined) {
      let data0 = data.limit;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/limit');
      }
      if ((typeof data0 == 'number') && (isFinite(data0))) {
        if (data0 > 1000 || isNaN(data0)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 1000}, instancePath+'/limit');
        }
        if (data0 < 1 || isNaN(data0)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 1}, instancePath+'/limit');
        }
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part9(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part10(data, instancePath = '') {
  let vErrors = null;
  if (Array.isArray(data)) {
    if (data.length > 1000) {
      vErrors = fault(vErrors, maxItemsRule, {limit: 1000}, instancePath);
    }
    const len0 = data.length;
    for (let i0=0; i0<len0; i0++) {
      vErrors = join(vErrors, validate_Exchange(data[i0], instancePath+'/' + i0));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath);
  }
  return vErrors;
}


function validate_part11(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part12(data, instancePath = '') {
  let vErrors = null;
  if (Array.isArray(data)) {
    if (data.length > 100) {
      vErrors = fault(vErrors, maxItemsRule, {limit: 100}, instancePath);
    }
    const len0 = data.length;
    for (let i0=0; i0<len0; i0++) {
      vErrors = join(vErrors, validate_ActiveFault(data[i0], instancePath+'/' + i0));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath);
  }
  return vErrors;
}


function validate_part13(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part14(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part15(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part16(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part17(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['X-Sandbox-Session'] !== undefined) {
      vErrors = join(vErrors, validate_SessionName(data['X-Sandbox-Session'], instancePath+'/X-Sandbox-Session'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


const SessionName = /*@__PURE__*/ standard(validate_SessionName);
const NewUser = /*@__PURE__*/ standard(validate_NewUser);
const User = /*@__PURE__*/ standard(validate_User);
const Fault = /*@__PURE__*/ standard(validate_Fault);
const ActiveFault = /*@__PURE__*/ standard(validate_ActiveFault);
const Clock = /*@__PURE__*/ standard(validate_Clock);
const Texts = /*@__PURE__*/ standard(validate_Texts);
const Exchange = /*@__PURE__*/ standard(validate_Exchange);
const Refusal = /*@__PURE__*/ standard(validate_Refusal);
const Issue = /*@__PURE__*/ standard(validate_Issue);
const Problem = /*@__PURE__*/ standard(validate_Problem);
const part0 = /*@__PURE__*/ standard(validate_part0);
const part1 = /*@__PURE__*/ standard(validate_part1);
const part2 = /*@__PURE__*/ standard(validate_part2);
const part3 = /*@__PURE__*/ standard(validate_part3);
const part4 = /*@__PURE__*/ standard(validate_part4);
const part5 = /*@__PURE__*/ standard(validate_part5);
const part6 = /*@__PURE__*/ standard(validate_part6);
const part7 = /*@__PURE__*/ standard(validate_part7);
const part8 = /*@__PURE__*/ standard(validate_part8);
const part9 = /*@__PURE__*/ standard(validate_part9);
const part10 = /*@__PURE__*/ standard(validate_part10);
const part11 = /*@__PURE__*/ standard(validate_part11);
const part12 = /*@__PURE__*/ standard(validate_part12);
const part13 = /*@__PURE__*/ standard(validate_part13);
const part14 = /*@__PURE__*/ standard(validate_part14);
const part15 = /*@__PURE__*/ standard(validate_part15);
const part16 = /*@__PURE__*/ standard(validate_part16);
const part17 = /*@__PURE__*/ standard(validate_part17);

export const listUsersValidation = {
  responses: {
    '200': {
      body: {
        'application/json': part2,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '404': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  path: part0,
  headers: part1,
};

export const createUserValidation = {
  responses: {
    '201': {
      body: {
        'application/json': User,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '404': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '409': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  path: part3,
  headers: part4,
  body: {
    'application/json': NewUser,
  },
};

export const deleteUserValidation = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '404': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  path: part5,
  headers: part6,
};

export const resetValidation = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part7,
};

export const getJournalValidation = {
  responses: {
    '200': {
      body: {
        'application/json': part10,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  query: part8,
  headers: part9,
};

export const listFaultsValidation = {
  responses: {
    '200': {
      body: {
        'application/json': part12,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part11,
};

export const addFaultValidation = {
  responses: {
    '201': {
      body: {
        'application/json': ActiveFault,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part13,
  body: {
    'application/json': Fault,
  },
};

export const removeFaultsValidation = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part14,
};

export const getClockValidation = {
  responses: {
    '200': {
      body: {
        'application/json': Clock,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part15,
};

export const setClockValidation = {
  responses: {
    '200': {
      body: {
        'application/json': Clock,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part16,
  body: {
    'application/json': Clock,
  },
};

export const endSessionValidation = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part17,
};

export const sandboxControlValidation = {
  listUsers: listUsersValidation,
  createUser: createUserValidation,
  deleteUser: deleteUserValidation,
  reset: resetValidation,
  getJournal: getJournalValidation,
  listFaults: listFaultsValidation,
  addFault: addFaultValidation,
  removeFaults: removeFaultsValidation,
  getClock: getClockValidation,
  setClock: setClockValidation,
  endSession: endSessionValidation,
};

export {
  SessionName,
  NewUser,
  User,
  Fault,
  ActiveFault,
  Clock,
  Texts,
  Exchange,
  Refusal,
  Issue,
  Problem,
};
