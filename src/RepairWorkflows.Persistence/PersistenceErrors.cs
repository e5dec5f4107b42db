namespace RepairWorkflows.Persistence;

/// <summary>The codes of failures that are the stores' own.</summary>
public static class PersistenceErrors
{
    /// <summary>What was handed back as the end of a page is none.</summary>
    public const string CursorMalformed = "cursor.malformed";
}
