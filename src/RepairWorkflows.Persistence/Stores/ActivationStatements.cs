using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>
/// Lets an instance begin only when none runs that excludes it. Whoever begins under the same claim at the same time
/// waits at the claim's row; the look that follows then sees what was begun meanwhile.
/// </summary>
internal static class ActivationStatements
{
    private const string Scope = "activation";

    private static readonly Statement Take = new(
        $"""
        INSERT INTO inbox (scope, key, request_hash, answer, at) VALUES ('{Scope}', $1, '', '', $2)
        ON CONFLICT (scope, key) DO NOTHING
        """,
        Text, Instant);

    private static readonly Statement Look = new(
        $"""
        UPDATE inbox SET answer = 'free'
        WHERE scope = '{Scope}' AND key = $1 AND NOT EXISTS (
            SELECT 1 FROM workflow_instances
            WHERE status IN ({(int)InstanceStatus.Pending}, {(int)InstanceStatus.Suspended})
                AND ($2 IS NULL OR definition_id = $2) AND ($3 IS NULL OR correlation_id = $3))
        """,
        Text, Text, Text)
    { Otherwise = Otherwise.Refused };

    private static readonly Statement Leave = new(
        $"DELETE FROM inbox WHERE scope = '{Scope}' AND key = $1", Text);

    /// <summary>Before the instance is written.</summary>
    public static IEnumerable<Call> Before(ActivationClaim claim, DateTimeOffset at) =>
        [Take.With(KeyOf(claim), at), Look.With(KeyOf(claim), claim.DefinitionId, claim.CorrelationId)];

    /// <summary>After it is written.</summary>
    public static Call After(ActivationClaim claim) => Leave.With(KeyOf(claim));

    private static string KeyOf(ActivationClaim claim) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{claim.DefinitionId?.Length}:{claim.DefinitionId}|{claim.CorrelationId}")));
}
