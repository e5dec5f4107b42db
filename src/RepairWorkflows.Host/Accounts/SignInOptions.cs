using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Host.Accounts;

/// <summary>How often one may try to sign in. What is over it is answered with 429, whatever the password.</summary>
internal sealed class SignInOptions
{
    /// <summary>Where the options lie in the configuration.</summary>
    public const string SectionName = "SignIn";

    /// <summary>Attempts a minute for one user name from one address. 1 to 100,000; 20 unless set.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerName { get; set; } = 20;

    /// <summary>
    /// Attempts a minute from one address (of IPv6 one /64), under whatever names. 1 to 100,000; 100 unless set.
    /// </summary>
    [Range(1, 100_000)]
    public int AttemptsPerAddress { get; set; } = 100;
}

[OptionsValidator]
internal sealed partial class SignInOptionsValidator : IValidateOptions<SignInOptions>;
