using System.Text.Json;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Persistence.Model;

/// <summary>Short lists of words in one text column: they are only ever read whole.</summary>
internal static class TextList
{
    public static string Encode(IReadOnlyList<string> words) =>
        words.Count == 0 ? "[]" : JsonSerializer.Serialize(words, TextListJson.Default.IReadOnlyListString);

    public static IReadOnlyList<string> Decode(string text) =>
        text == "[]" ? [] : JsonSerializer.Deserialize(text, TextListJson.Default.IReadOnlyListString) ?? [];
}

[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class TextListJson : JsonSerializerContext;
