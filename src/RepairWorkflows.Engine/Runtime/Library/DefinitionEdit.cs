namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Who changes a definition, on what ground.</summary>
/// <param name="By">Who; null when it is not known.</param>
public sealed record DefinitionEdit(string? By)
{
    /// <summary>Nobody in particular.</summary>
    public static readonly DefinitionEdit ByNobody = new(By: null);

    /// <summary>
    /// The <see cref="StoredDefinition.Revision"/> that was changed, or is to be published: what was saved since is
    /// neither written over nor published unseen. Null asks for nothing.
    /// </summary>
    public string? Revision { get; init; }

    /// <summary>Why it is published.</summary>
    public string? Reason { get; init; }
}
