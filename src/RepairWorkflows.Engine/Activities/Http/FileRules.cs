namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Which files an endpoint takes.</summary>
internal static class FileRules
{
    public static bool AllowExtension(HttpFile file, string[] allowed, string[] blocked)
    {
        var extension = Bare(Path.GetExtension(file.Name) ?? string.Empty);
        return (allowed.Length == 0 || Contains(allowed, extension)) && !Contains(blocked, extension);
    }

    public static bool AllowType(HttpFile file, string[] allowed) =>
        allowed.Length == 0
        || allowed.Contains(ContentTypes.MediaType(file.ContentType), StringComparer.OrdinalIgnoreCase);

    public static string ExtensionRefusal(string[] allowed, string[] blocked) =>
        allowed.Length > 0
            ? $"Only the following file extensions are allowed: {string.Join(", ", allowed)}"
            : $"The following file extensions are not allowed: {string.Join(", ", blocked)}";

    private static bool Contains(string[] extensions, string extension) =>
        extensions.Any(known => Bare(known).Equals(extension, StringComparison.OrdinalIgnoreCase));

    private static string Bare(string extension) => extension.Trim().TrimStart('.');
}
