using System.Globalization;

namespace RepairWorkflows.Host.Paper;

/// <summary>Breaks text into rows that fit.</summary>
internal static class PaperRows
{
    /// <summary>
    /// The rows: Chinese breaks between any two signs, other words stay whole unless one alone is too wide.
    /// </summary>
    public static IEnumerable<string> Of(string text, float width, Func<string, float> measure)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var row = "";
            foreach (var piece in Pieces(line).SelectMany(piece => Fitting(piece, width, measure)))
            {
                if (row.Length > 0 && measure(row + piece.TrimEnd()) > width)
                {
                    yield return row.TrimEnd();
                    row = "";
                }

                row += row.Length == 0 ? piece.TrimStart() : piece;
            }

            yield return row.TrimEnd();
        }
    }

    private static IEnumerable<string> Pieces(string line)
    {
        var piece = "";
        foreach (var sign in Signs(line))
        {
            piece += sign;
            if (IsWide(sign) || sign == " ")
            {
                yield return piece;
                piece = "";
            }
        }

        yield return piece;
    }

    private static IEnumerable<string> Fitting(string piece, float width, Func<string, float> measure) =>
        measure(piece) <= width ? [piece] : Signs(piece);

    private static IEnumerable<string> Signs(string text)
    {
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext())
        {
            yield return signs.GetTextElement();
        }
    }

    private static bool IsWide(string sign) => sign[0] >= '⺀';
}
