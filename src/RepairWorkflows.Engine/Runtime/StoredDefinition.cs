using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>One version of a definition as stored.</summary>
public sealed record StoredDefinition
{
    /// <summary>Identifies this version.</summary>
    public required string Id { get; init; }

    /// <summary>Stays the same over all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>Exactly one version of a definition is the latest.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>At most one version of a definition is published.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>The Elsa 3 document, whole, as JSON text.</summary>
    public required string Document { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who saved it last; null when nobody did, or before that was kept.</summary>
    public string? SavedBy { get; init; }

    /// <summary>When it was saved last; null before that was kept.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>How it came to be published; null when it never was, or before that was kept.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Whether it is, or ever was, the one that new instances run.</summary>
    public bool WasPublished => IsPublished || Publication is not null;

    /// <summary>
    /// What is in it, in 16 characters: another one says that the version, or what it draws, is not the same any more.
    /// </summary>
    public string Revision => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\n{Document}")).AsSpan(0, 8));

    /// <summary>
    /// What starts instances of it. Written when the version is published, in place of those of the version before;
    /// not read back with the definition.
    /// </summary>
    public IReadOnlyList<StoredTrigger> Triggers { get; init; } = [];

    /// <summary>
    /// The latest version of the definition when this one was made: the store saves this one only while that is still
    /// the latest, and as it was. Null asks for nothing; not kept.
    /// </summary>
    public StoredDefinition? Seen { get; init; }

    /// <summary>
    /// Whether the definition had no version when this one was made: the store saves it only while that is so; not
    /// kept.
    /// </summary>
    public bool IsFirst { get; init; }

    /// <summary>What its author should know, said when it is saved or published; not kept.</summary>
    public IReadOnlyList<FieldError> Warnings { get; init; } = [];

    /// <summary>What keeps a draft from being run, said when it is saved; not kept.</summary>
    public IReadOnlyList<FieldError> Faults { get; init; } = [];

    /// <summary>What a document says it is, as its definition's latest version, not published.</summary>
    internal static StoredDefinition Of(WorkflowDefinition definition, string document, DateTimeOffset now) => new()
    {
        Id = definition.Id,
        DefinitionId = definition.DefinitionId,
        Version = definition.Version,
        Name = definition.Name,
        IsLatest = true,
        IsPublished = false,
        Document = document,
        CreatedAt = now,
    };

    /// <summary>
    /// The same, to be saved only while <paramref name="latest"/> is the latest; while there is none for null.
    /// </summary>
    internal StoredDefinition After(StoredDefinition? latest) => this with { Seen = latest, IsFirst = latest is null };
}
