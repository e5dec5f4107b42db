using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Where a text stops being JSON, as people count.</summary>
internal static class JsonFault
{
    private const int LongestFound = 20;

    /// <summary>Line and column, from 1, and what stands there; nothing at the end of the text.</summary>
    public static (long Line, int Column, string Found) Of(JsonException failure, string json)
    {
        // The reader counts bytes; people count characters.
        var number = failure.LineNumber ?? 0;
        var line = json.Split('\n').ElementAtOrDefault((int)number) ?? string.Empty;
        var bytes = Encoding.UTF8.GetBytes(line);
        var before = (int)Math.Min(failure.BytePositionInLine ?? 0, bytes.Length);
        var column = Encoding.UTF8.GetCharCount(bytes, 0, before);
        var rest = line[column..].TrimEnd('\r');
        return (number + 1, column + 1, rest.Length <= LongestFound ? rest : $"{rest[..LongestFound]}…");
    }
}
