using System.Text.Json.Serialization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Who wants in.</summary>
/// <param name="UserName">The account's name.</param>
/// <param name="Password">Its password.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SignInRequest(string? UserName, string? Password)
{
    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.RequestInvalid"/>: no name has control characters, and no store could look for U+0000.
    /// </exception>
    internal void Check()
    {
        if (UserName?.Any(char.IsControl) == true)
        {
            throw new InvalidRequestException(
                HostErrors.RequestInvalid, "Fields are wrong.",
                [new("userName", RepairErrors.FieldMalformed, "A user name has no control characters.")]);
        }
    }
}
