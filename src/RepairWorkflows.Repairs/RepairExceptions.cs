using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs;

/// <summary>The actor may not do that. 403.</summary>
public sealed class NotAllowedException(string code = RepairErrors.ActionNotAllowed)
    : CodedException(code, RepairTexts.Get($"error.{code}"));

/// <summary>The key of a command was used before, for another request. 422.</summary>
public sealed class CommandKeyReusedException(string key)
    : CodedException(RepairErrors.KeyReused, $"The key '{key}' was used before for another request.");
