using System.Text.RegularExpressions;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>Telephone numbers as they are written in mainland China.</summary>
internal static partial class PhoneNumber
{
    /// <summary>
    /// Normalises a mobile number (<c>13812345678</c>), a landline with area code (<c>0851-12345678</c>, extension
    /// <c>-123</c>) or a 400/800 number (<c>400-1234567</c>); spaces and hyphens may stand anywhere. Null when it is
    /// none.
    /// </summary>
    public static string? Normalise(string text)
    {
        var digits = Separators().Replace(text.Normalize(System.Text.NormalizationForm.FormKC), "-").Trim('-');
        if (digits.StartsWith("+86", StringComparison.Ordinal))
        {
            digits = digits[3..].Trim('-');
        }

        var compact = digits.Replace("-", string.Empty, StringComparison.Ordinal);
        if (Mobile().IsMatch(compact))
        {
            return compact;
        }

        if (Service().IsMatch(compact))
        {
            return $"{compact[..3]}-{compact[3..]}";
        }

        return Landline(digits) ?? Landline(compact);
    }

    private static string? Landline(string digits) =>
        LandlineParts().Match(digits) is { Success: true } match
            ? string.Join('-', new[] { match.Groups[1].Value, Compact(match.Groups[2].Value), match.Groups[3].Value }
                .Where(part => part.Length > 0))
            : null;

    private static string Compact(string digits) => digits.Replace("-", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"[\s\-‐-―]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^1[3-9][0-9]{9}\z")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[48]00[0-9]{7}\z")]
    private static partial Regex Service();

    // Two-digit area codes are 010 and 02x; all others have three digits after the zero.
    [GeneratedRegex(@"^(010|02[0-9]|0[3-9][0-9]{2})-?([0-9]{7,8}|[0-9]{3,4}-[0-9]{4})(?:-([0-9]{1,6}))?\z")]
    private static partial Regex LandlineParts();
}
