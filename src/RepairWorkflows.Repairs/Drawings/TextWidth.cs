using System.Globalization;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>
/// Measures text without a font: the widths of a usual sans-serif, rather too wide than too narrow, and a full square
/// for Chinese.
/// </summary>
internal static class TextWidth
{
    private const string Narrow = "iljtfrI.,:;'|!()[] ·";
    private const string Wide = "mwMW@%—";

    /// <summary>How wide a text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of its letters.</param>
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(rune => Of(rune.Value)) * size;

    /// <summary>Breaks a text into lines: Chinese anywhere, other words only when one alone is too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of its letters.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="most">How many lines there may be; the last one then ends with dots.</param>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int most)
    {
        if (Halves(text.Trim(), size, width) is { } halves && most > 1)
        {
            return halves;
        }

        List<string> lines = [];
        var line = "";
        foreach (var part in Parts(text.Trim()))
        {
            if (line.Length > 0 && Of((line + part).TrimEnd(), size) > width && !IsClosing(part))
            {
                lines.Add(line.TrimEnd());
                line = part.TrimStart();
            }
            else
            {
                line += part;
            }
        }

        lines.Add(line.TrimEnd());
        if (lines.Count > 1 && lines.Count <= most && width > size * 5
            && Wrap(text, size, width - (size / 2), most) is { } even && even.Count == lines.Count
            && Of(even[^1], size) <= width - (size / 2))
        {
            return even; // as even as its lines can be
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shorten(lines[most - 1] + "……", size, width)];
    }

    // Two lines that end where the text itself takes breath, the more even the better; null when there are none.
    private static string[]? Halves(string text, double size, double width) =>
        Of(text, size) <= width ? null
        : text.Index().Where(sign => sign.Item is '，' or '：' or '；' or '（' or '、')
            .Select(sign => sign.Item == '（' ? sign.Index : sign.Index + 1)
            .Select(at => (First: text[..at], Second: text[at..]))
            .Where(halves => halves.Second.Length > 0
                && Of(halves.First, size) <= width && Of(halves.Second, size) <= width)
            .OrderBy(halves => Math.Abs(halves.First.Length - halves.Second.Length))
            .Select(halves => new[] { halves.First, halves.Second }).FirstOrDefault();

    private static string Shorten(string line, double size, double width)
    {
        while (Of(line, size) > width && line.Length > 2)
        {
            line = line[..^3] + "……";
        }

        return line;
    }

    // Sign by sign where a line may break: each Chinese one, else a word with the blank behind it.
    private static IEnumerable<string> Parts(string text)
    {
        var word = "";
        foreach (var sign in StringInfo.GetTextElementEnumerator(text).All())
        {
            if (IsSquare(sign))
            {
                if (word.Length > 0)
                {
                    yield return word;
                }

                yield return sign;
                word = "";
                continue;
            }

            word += sign;
            if (sign == " " || word.Length >= 20)
            {
                yield return word;
                word = "";
            }
        }

        if (word.Length > 0)
        {
            yield return word;
        }
    }

    // No line begins with what closes another.
    private static bool IsClosing(string part) => part is "，" or "。" or "、" or "：" or "；" or "）" or "！" or "？" or "”";

    private static IEnumerable<string> All(this TextElementEnumerator signs)
    {
        while (signs.MoveNext())
        {
            yield return signs.GetTextElement();
        }
    }

    private static bool IsSquare(string sign) => sign[0] >= 0x2e80;

    private static double Of(int sign) =>
        sign is >= 0x2e80 or (>= 0x2010 and <= 0x2027) ? 1
        : Narrow.Contains((char)sign) ? 0.34
        : Wide.Contains((char)sign) ? 0.92
        : sign is >= 'A' and <= 'Z' ? 0.7
        : 0.57;
}
