namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>What keeps a definition from being run, but not from being drawn: its owner can mend it in an editor.
/// </summary>
internal static class MendableFaults
{
    private static readonly string[] Codes =
        ["definition.connection-without-end", "definition.recursive", "definition.unknown-type"];

    /// <summary>Whether there are no others.</summary>
    public static bool AreAll(List<FieldError> errors) => errors.TrueForAll(error => Codes.Contains(error.Code));
}
