namespace RepairWorkflows.Host.Language;

/// <summary>Keeps redirects on this site.</summary>
internal static class LocalAddress
{
    /// <summary><paramref name="address"/> when it is a path of this site, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : otherwise;
}
