using Microsoft.AspNetCore.Components.Forms;

namespace RepairWorkflows.Dashboard.Calendars;

/// <summary>A file that was chosen to be published.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it says.</param>
internal sealed record CalendarFile(string Name, string Text)
{
    /// <summary>The largest, in bytes: 2 MB, as over the API. A calendar of ten years has 40 KB.</summary>
    public const long Largest = 2 * 1024 * 1024;

    /// <summary>Reads one; null when it is too large.</summary>
    public static async Task<CalendarFile?> ReadAsync(IBrowserFile file, CancellationToken cancellationToken)
    {
        if (file.Size > Largest)
        {
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream(Largest, cancellationToken));
        return new CalendarFile(file.Name, await reader.ReadToEndAsync(cancellationToken));
    }
}
