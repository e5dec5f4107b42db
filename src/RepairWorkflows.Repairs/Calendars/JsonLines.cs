using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>Which line of a JSON text each place stands on.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>Looks through a text that can be read.</summary>
    public static JsonLines Of(string text)
    {
        var found = new JsonLines();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var places = new Stack<(string Path, int Next)>();
        var (line, seen, member) = (1, 0, default(string));
        while (reader.Read())
        {
            line += bytes.AsSpan(seen, (int)reader.TokenStartIndex - seen).Count((byte)'\n');
            seen = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                places.Pop();
            }
            else if (reader.TokenType != JsonTokenType.PropertyName)
            {
                found.Add(places, reader.TokenType, member, line);
            }

            member = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
        }

        return found;
    }

    /// <summary>The place with its line, or that of what is around it when it is missing itself.</summary>
    public string Say(string place)
    {
        for (var around = place; around.Length > 0; around = around[..Math.Max(0, around.LastIndexOf('.'))])
        {
            if (_lines.TryGetValue(around, out var line))
            {
                return $"line {line}: {place}";
            }
        }

        return place;
    }

    private void Add(Stack<(string Path, int Next)> places, JsonTokenType token, string? member, int line)
    {
        var path = Path(places, member);
        _lines.TryAdd(path, line);
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            places.Push((path, token == JsonTokenType.StartArray ? 0 : -1));
        }
    }

    private static string Path(Stack<(string Path, int Next)> places, string? member)
    {
        if (!places.TryPop(out var around))
        {
            return string.Empty;
        }

        places.Push(around with { Next = around.Next < 0 ? -1 : around.Next + 1 });
        return around.Next >= 0 ? $"{around.Path}[{around.Next}]"
            : around.Path.Length == 0 ? member ?? string.Empty
            : $"{around.Path}.{member}";
    }
}
