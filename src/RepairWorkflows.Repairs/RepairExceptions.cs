using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs;

/// <summary>The actor may not do that. 403.</summary>
/// <param name="code">Which refusal; <see cref="RepairErrors.ActionNotAllowed"/> unless given.</param>
/// <param name="message">Why; the code's own text unless given.</param>
public sealed class NotAllowedException(string code = RepairErrors.ActionNotAllowed, string? message = null)
    : CodedException(code, message ?? RepairTexts.Get($"error.{code}"));

/// <summary>The key of a command was used before, for another request. 422.</summary>
public sealed class CommandKeyReusedException(string key)
    : CodedException(RepairErrors.KeyReused, $"The key '{key}' was used before for another request.");
