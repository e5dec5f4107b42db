using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Finds why a body could not be read: the first place that is wrong.</summary>
internal static class BodyFault
{
    /// <summary>The failure to answer with.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="maxDepth">The deepest nesting it may have.</param>
    public static MalformedBodyException Of(ReadOnlySpan<byte> body, int maxDepth)
    {
        if (body.IsEmpty)
        {
            return new("empty");
        }

        // Deep enough to come upon what is too deep before the reader does.
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 2 * maxDepth });
        try
        {
            return Look(ref reader, maxDepth) ?? new("not-json", 1, 1);
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

    private static MalformedBodyException? Look(ref Utf8JsonReader reader, int maxDepth)
    {
        var members = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray
                    when reader.CurrentDepth >= maxDepth:
                    return new("too-deep", maxDepth);
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
