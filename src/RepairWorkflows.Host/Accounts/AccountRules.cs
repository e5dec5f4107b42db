using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>What an account's fields must be.</summary>
internal static class AccountRules
{
    private const int MaxNameLength = 50;

    /// <summary>A password that is too short or too uniform.</summary>
    public static FieldError WeakPassword { get; } = new(
        "password", "field.too-weak", "A password needs at least 10 characters, 4 of them different.");

    /// <summary>What is wrong with a user name.</summary>
    public static IEnumerable<FieldError> OfName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new("userName", RepairErrors.FieldRequired, "A user name is needed.");
        }
        else if (name.Length > MaxNameLength)
        {
            yield return new("userName", RepairErrors.FieldTooLong, "A user name has at most 50 characters.");
        }
        else if (!name.All(character => char.IsLetterOrDigit(character) || "-._@".Contains(character)))
        {
            yield return new(
                "userName", RepairErrors.FieldMalformed, "A user name has letters, digits and - . _ @ only.");
        }
    }

    /// <summary>What is wrong with roles.</summary>
    public static IEnumerable<FieldError> OfRoles(IReadOnlyList<string>? roles)
    {
        if (roles is null)
        {
            yield return new("roles", RepairErrors.FieldRequired, "The roles are needed; the list may be empty.");
        }
        else if (roles.Any(role => !Role.All.Contains(role)))
        {
            yield return new("roles", RepairErrors.FieldUnknownChoice, "There is no such role.");
        }
    }

    /// <summary>A password one cannot see is typed twice.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.AccountInvalid"/>, when the two differ.
    /// </exception>
    public static void CheckAgain(string? password, string? again) =>
        Check(password == again ? [] : [new("again", "field.mismatch", "The two passwords differ.")]);

    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.AccountInvalid"/>, when there are errors.
    /// </exception>
    public static void Check(IReadOnlyList<FieldError> errors)
    {
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(HostErrors.AccountInvalid, "The account's fields are wrong.", errors);
        }
    }
}
