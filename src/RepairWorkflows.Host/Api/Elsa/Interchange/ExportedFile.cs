using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>A version as the file that Elsa servers and their designer read.</summary>
internal static partial class ExportedFile
{
    private const string SchemaMember = "$schema";
    private const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document in UTF-8: the schema first, then all that was kept.</summary>
    public static byte[] Write(StoredDefinition version)
    {
        var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString(SchemaMember, Schema);
            var members = DefinitionDocuments.Exported(version).Where(member => member.Key != SchemaMember);
            foreach (var (name, value) in members)
            {
                writer.WritePropertyName(name);
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return content.ToArray();
    }

    /// <summary><c>workflow-definition-{name-with-hyphens}-{definitionId}-{id}.json</c>.</summary>
    public static string NameOf(StoredDefinition version)
    {
        var name = string.IsNullOrWhiteSpace(version.Name) ? version.DefinitionId : version.Name.Trim();
        var words = Gap().Replace(CapitalWithin().Replace(Abbreviation().Replace(name, "$1-$2"), "$1-$2"), "-");
        var part = $"{words.ToLowerInvariant()}-{version.DefinitionId}-{version.Id}";
        return $"workflow-definition-{Forbidden().Replace(part, "_")}.json";
    }

    [GeneratedRegex(@"(\p{Lu}+)(\p{Lu}\p{Ll})")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"([\p{Ll}\d])(\p{Lu})")]
    private static partial Regex CapitalWithin();

    [GeneratedRegex(@"[-_\s]")]
    private static partial Regex Gap();

    [GeneratedRegex("""[<>:"/\\|?*\p{Cc}]""")]
    private static partial Regex Forbidden();
}
