using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>What may be wrong with files before anybody looks into them.</summary>
internal static class ArchiveErrors
{
    /// <summary>There is nothing to import.</summary>
    public static FieldError Empty { get; } =
        new("files", "definition.archive-empty", "The form has no file with a definition.");

    /// <summary>It is damaged or encrypted.</summary>
    public static FieldError Unreadable(string name) => Of(
        name, "definition.archive-unreadable", "No zip archive that can be read: it is damaged or encrypted.");

    /// <summary>An entry's name leads out of its archive.</summary>
    public static FieldError Path(string name) => Of(
        name, "definition.archive-path", "Leads out of its archive. Entries have relative names without \"..\".");

    /// <summary>An entry is something else than a document.</summary>
    public static FieldError NotJson(string name) => Of(
        name, "definition.archive-not-json", "No JSON file. An archive holds definitions (.json) alone.");

    /// <summary>An entry unpacks to more than so many times what it is packed.</summary>
    public static FieldError TooDense(string name, int most) => Of(
        name, "definition.archive-too-dense", $"More than {most} times larger than packed: it is not unpacked.", most);

    /// <summary>All together unpack to more than may be.</summary>
    public static FieldError TooLarge(string name, string most) => Of(
        name, "definition.archive-too-large",
        $"With this the definitions have more than {most} together. Import them in parts.", most);

    /// <summary>There are more than so many.</summary>
    public static FieldError TooMany(string name, int most) => Of(
        name, "definition.archive-too-many",
        $"With this there are more than {most} files. Import them in parts.", most);

    private static FieldError Of(string name, string code, string message, params IReadOnlyList<object> values) =>
        new("$", code, message) { File = name, Values = values };
}
