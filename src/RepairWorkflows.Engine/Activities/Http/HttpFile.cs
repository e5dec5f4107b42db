namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// A file that came with a request or is sent with an answer. To scripts and templates it is an object with the members
/// <c>Filename</c>, <c>ContentType</c>, <c>ETag</c> and <c>Stream</c>; the last holds its bytes. It survives a rest.
/// </summary>
public sealed class HttpFile : Dictionary<string, object?>
{
    private const string NameMember = "Filename";
    private const string TypeMember = "ContentType";
    private const string TagMember = "ETag";
    private const string ContentMember = "Stream";

    /// <summary>A file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its name without a folder; null when it has none.</param>
    /// <param name="contentType">Its content type; null when nobody said.</param>
    /// <param name="entityTag">Its entity tag; null for none.</param>
    public HttpFile(byte[] content, string? name, string? contentType, string? entityTag = null)
    {
        this[NameMember] = name;
        this[TypeMember] = contentType;
        this[TagMember] = entityTag;
        this[ContentMember] = content;
    }

    /// <summary>A file of a form, with the members besides that such files have on an Elsa server.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its name without a folder.</param>
    /// <param name="contentType">Its content type; null when nobody said.</param>
    /// <param name="field">The form's field it came in.</param>
    public static HttpFile OfForm(byte[] content, string name, string? contentType, string field) =>
        new(content, name, contentType) { ["FileName"] = name, ["Name"] = field, ["Length"] = content.Length };

    /// <summary>Its name; null when it has none.</summary>
    public string? Name => this[NameMember] as string;

    /// <summary>Its content type; null when nobody said.</summary>
    public string? ContentType => this[TypeMember] as string;

    /// <summary>Its entity tag; null for none.</summary>
    public string? EntityTag => this[TagMember] as string;

    /// <summary>Its bytes.</summary>
    public byte[] Content => (byte[])this[ContentMember]!;

    /// <summary>A file again from what a script or a state made of it; null when that is no file.</summary>
    public static HttpFile? From(object? value) =>
        value switch
        {
            HttpFile file => file,
            IDictionary<string, object?> map when map.TryGetValue(ContentMember, out var content)
                && content is byte[] bytes =>
                new HttpFile(bytes, Text(map, NameMember), Text(map, TypeMember), Text(map, TagMember)),
            _ => null,
        };

    /// <summary>What the journal keeps of it: how long it is, in place of its bytes.</summary>
    internal Dictionary<string, object?> Outline() =>
        new()
        {
            [NameMember] = Name,
            [TypeMember] = ContentType,
            [TagMember] = EntityTag,
            ["Length"] = Content.Length,
        };

    private static string? Text(IDictionary<string, object?> map, string member) =>
        map.TryGetValue(member, out var value) ? value as string : null;
}
