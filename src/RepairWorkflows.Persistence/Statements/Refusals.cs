using RepairWorkflows.Engine;

namespace RepairWorkflows.Persistence.Statements;

/// <summary>Says why nothing was written.</summary>
internal static class Refusals
{
    public static CodedException Of(Otherwise otherwise) => otherwise switch
    {
        Otherwise.Conflict => Conflict(),
        Otherwise.Duplicate => new DuplicateCommandException("A command with this key has been carried out before."),
        Otherwise.Refused => new ActivationRefusedException("Another instance runs that excludes this one."),
        _ => throw new ArgumentOutOfRangeException(nameof(otherwise), otherwise, "Nothing is refused then."),
    };

    public static ConcurrencyConflictException Conflict() => new("Another writer was faster; nothing was written.");
}
