using Microsoft.Extensions.Options;

namespace RepairWorkflows.Host.Paper;

/// <summary>How forms are printed as PDF.</summary>
internal sealed class PaperOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Paper";

    /// <summary>
    /// The file of the typeface, which has Chinese characters; null takes one of those that systems come with.
    /// </summary>
    public string? Font { get; set; }
}

/// <summary>Keeps the server from starting with a typeface that nothing could be printed with.</summary>
internal sealed class PaperOptionsValidator : IValidateOptions<PaperOptions>
{
    public ValidateOptionsResult Validate(string? name, PaperOptions options)
    {
        if (string.IsNullOrEmpty(options.Font))
        {
            return ValidateOptionsResult.Success;
        }

        using var typeface = PaperFont.Read(options.Font);
        return typeface is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{PaperOptions.SectionName}:{nameof(PaperOptions.Font)}: '{options.Font}' "
                + (File.Exists(options.Font)
                    ? "is no typeface with Chinese characters."
                    : "cannot be read: there is no such file."));
    }
}
