using System.Buffers.Text;
using System.Globalization;
using System.Text;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Where a page ended: the place of its last row in the order of the board.</summary>
internal sealed record CaseCursor(DateTimeOffset At, Guid OrderId)
{
    /// <summary>The text a client hands back; it means nothing to it.</summary>
    public string Encode() => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{OrderId:N}")));

    /// <exception cref="InvalidRequestException"><see cref="PersistenceErrors.CursorMalformed"/>.</exception>
    public static CaseCursor? Decode(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Base64Url.IsValid(text)
            && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var orderId))
        {
            return new(new(at, TimeSpan.Zero), orderId);
        }

        const string Message = "This is no place in a list; ask for the first page.";
        throw new InvalidRequestException(
            PersistenceErrors.CursorMalformed, Message, [new("after", PersistenceErrors.CursorMalformed, Message)]);
    }
}
