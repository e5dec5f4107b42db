using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// The one-time link on which the first administrator is made. The data folder keeps a hash of its token.
/// </summary>
internal sealed class FirstStartLink(HostSettings settings)
{
    private string File => settings.InData("first-start.sha256");

    /// <summary>Makes a link, and any link before it void.</summary>
    /// <returns>Its path and query; known to nobody else and never again.</returns>
    public string Renew()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        PrivateFile.Write(File, Hash(token));
        return $"/first-start?token={token}";
    }

    /// <summary>Whether <paramref name="token"/> is that of the link.</summary>
    public bool IsValid(string? token) =>
        token is { Length: <= 100 } && PrivateFile.Read(File) is { } kept
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(token)), Encoding.ASCII.GetBytes(kept));

    /// <summary>Makes the link void.</summary>
    public void Void() => System.IO.File.Delete(File);

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
