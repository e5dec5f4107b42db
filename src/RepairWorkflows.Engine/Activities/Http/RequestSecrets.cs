namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Headers by which a sender shows who he is: journals do not keep them.</summary>
internal static class RequestSecrets
{
    private static readonly string[] Names = ["Authorization", "Cookie", "Proxy-Authorization"];

    /// <summary>The same headers, or a copy with secrets blotted out.</summary>
    public static Dictionary<string, object?> Without(Dictionary<string, object?> headers)
    {
        Dictionary<string, object?>? copy = null;
        foreach (var name in headers.Keys)
        {
            if (Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                (copy ??= new(headers))[name] = "***";
            }
        }

        return copy ?? headers;
    }
}
