using System.Security.Cryptography;
using System.Text;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The password by which a large customer is known on the hotline (S9.3.1): kept as a salted hash.</summary>
internal static class HotlinePassword
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // What OWASP asks of PBKDF2 with SHA-256.
    private const int Rounds = 600_000;

    /// <summary>The hash to keep.</summary>
    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(password, salt))}";
    }

    /// <summary>Whether the password is the one that was hashed.</summary>
    public static bool Matches(string password, string hash)
    {
        var parts = hash.Split('.');
        return CryptographicOperations.FixedTimeEquals(
            Derive(password, Convert.FromBase64String(parts[0])), Convert.FromBase64String(parts[1]));
    }

    private static byte[] Derive(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(password), salt, Rounds, HashAlgorithmName.SHA256, HashBytes);
}
