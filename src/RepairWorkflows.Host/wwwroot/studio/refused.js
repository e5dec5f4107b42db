// What is imported where the designer has nothing, or little, to say of a refusal: what the server said is told.
(() => {
  'use strict';
  const { pathOf, tell } = globalThis.studioCalls;
  const send = globalThis.fetch.bind(globalThis);
  const imports = ['/bulk-actions/import/workflow-instances', '/workflow-definitions/import'];

  globalThis.fetch = async (input, init) => {
    const answer = await send(input, init);
    if (answer.status === 400 && imports.includes(pathOf(input))) {
      const { message, fields = [] } = await answer.clone().json();
      tell([message, ...fields.map(field => field.message)].join('\n'));
    }
    return answer;
  };
})();
