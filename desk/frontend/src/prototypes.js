/**
 * From here on nothing can be added to all objects or all lists (prototype pollution, OWASP ASVS 5.0, 15.3.6): whatever a
 * page is sent, `__proto__` in it leads nowhere. What is there already stays writable, because libraries shadow it.
 */
for (const shared of [Object, Array, Function, Promise, String, Number, Map, Set]) {
  Object.preventExtensions(shared.prototype);
}
