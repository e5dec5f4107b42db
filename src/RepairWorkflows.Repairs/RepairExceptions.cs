using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs;

/// <summary>The actor may not do that. 403.</summary>
public sealed class NotAllowedException(string code, string message) : CodedException(code, message)
{
    /// <summary>The actor's roles do not allow an action.</summary>
    public NotAllowedException(string message)
        : this(RepairErrors.ActionNotAllowed, message)
    {
    }
}

/// <summary>The key of a command was used before, for another request. 422.</summary>
public sealed class CommandKeyReusedException(string key)
    : CodedException(RepairErrors.KeyReused, $"The key '{key}' was used before for another request.");
