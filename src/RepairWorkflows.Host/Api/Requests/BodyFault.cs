using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Finds why a body could not be read: the first place that is wrong.</summary>
internal static class BodyFault
{
    // Deep enough to come upon what is too deep before the reader does.
    private static readonly JsonReaderOptions Lenient = new() { MaxDepth = 2 * RequestObject.MaxDepth };

    /// <summary>The failure to answer with.</summary>
    public static MalformedBodyException Of(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return new("empty");
        }

        var reader = new Utf8JsonReader(body, Lenient);
        try
        {
            return Look(ref reader) ?? new("not-json", 1, 1);
        }
        catch (JsonException failure)
        {
            return new("not-json", (failure.LineNumber ?? 0) + 1, Column(body, failure));
        }
        catch (InvalidOperationException)
        {
            // The reader does not make a text of half a surrogate pair.
            return new("half-character");
        }
    }

    private static MalformedBodyException? Look(ref Utf8JsonReader reader)
    {
        var members = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray
                    when reader.CurrentDepth >= RequestObject.MaxDepth:
                    return new("too-deep", RequestObject.MaxDepth);
                case JsonTokenType.StartObject:
                    members.Push([]);
                    break;
                case JsonTokenType.EndObject:
                    members.Pop();
                    break;
                case JsonTokenType.PropertyName when reader.GetString()! is var name && !members.Peek().Add(name):
                    return new("member-twice", name);
            }
        }

        return null;
    }

    // The reader counts bytes; people count characters.
    private static int Column(ReadOnlySpan<byte> body, JsonException failure)
    {
        var line = body;
        for (var number = 0; number < failure.LineNumber; number++)
        {
            line = line[(line.IndexOf((byte)'\n') + 1)..];
        }

        return Encoding.UTF8.GetCharCount(line[..(int)Math.Min(failure.BytePositionInLine ?? 0, line.Length)]) + 1;
    }
}
