// What the tools use of Node 22 and 24.
import 'core-js/actual/map/group-by';
import 'core-js/actual/promise/with-resolvers';
import 'core-js/actual/regexp/escape';
import 'core-js/actual/set';
