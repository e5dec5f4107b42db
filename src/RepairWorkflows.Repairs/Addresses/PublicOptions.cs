using Microsoft.Extensions.Options;

namespace RepairWorkflows.Repairs.Addresses;

/// <summary>Where this server is reached from outside. A setting of its own, in no section.</summary>
public sealed class PublicOptions
{
    /// <summary>
    /// The address that links begin with which leave the server: in QR codes on paper, and of events. With
    /// <c>http</c> or <c>https</c>, and a path where the server stands below one; null begins them with what the
    /// server sees itself, which behind a proxy is not what others see.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>A link to a page.</summary>
    /// <param name="path">The page, with a leading slash.</param>
    /// <param name="seen">What it begins with where nothing is set.</param>
    public string LinkTo(string path, string seen) =>
        $"{(string.IsNullOrEmpty(PublicUrl) ? seen : PublicUrl).TrimEnd('/')}{path}";
}

internal sealed class PublicOptionsValidator : IValidateOptions<PublicOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicOptions options) =>
        string.IsNullOrEmpty(options.PublicUrl)
        || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{nameof(PublicOptions.PublicUrl)}: '{options.PublicUrl}' is no address such as "
                + "https://repairs.example.com or https://example.com/repairs.");
}
