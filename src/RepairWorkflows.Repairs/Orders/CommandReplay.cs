using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>Makes commands safe to repeat: the same key gets the same answer, and nothing happens twice.</summary>
internal sealed class CommandReplay(IWorkflowStore store)
{
    /// <summary>Answers from memory, or carries the command out; also when a twin was faster on the way.</summary>
    /// <exception cref="CommandKeyReusedException">The key was used for another request.</exception>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.KeyMalformed"/>.</exception>
    public async Task<TAnswer> OnceAsync<TAnswer>(
        CommandKey? key, JsonTypeInfo<TAnswer> type, Func<Task<TAnswer>> carryOut, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (key is null)
        {
            return await carryOut();
        }

        return await FindAsync(key, type, cancellationToken) is { } known
            ? known
            : await TryAsync(key, type, carryOut, cancellationToken);
    }

    /// <summary>
    /// Likewise for what is done to an instance that exists: it is read together with the memory of the command.
    /// </summary>
    public async Task<TAnswer> OnceAsync<TAnswer>(
        CommandKey? key, string instanceId, JsonTypeInfo<TAnswer> type, Func<StoredInstance?, Task<TAnswer>> carryOut,
        CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (key is null)
        {
            return await carryOut(await store.FindAsync(instanceId, cancellationToken));
        }

        Check(key);
        var (instance, entry) = await store.FindAsync(instanceId, key.Scope, key.Key, cancellationToken);
        return AnswerOf(entry, key, type) is { } known
            ? known
            : await TryAsync(key, type, () => carryOut(instance), cancellationToken);
    }

    /// <summary>What to remember of a command.</summary>
    public static InboxEntry Entry<TAnswer>(
        CommandKey key, TAnswer answer, JsonTypeInfo<TAnswer> type, DateTimeOffset at) =>
        new(key.Scope, key.Key, key.RequestHash, JsonSerializer.Serialize(answer, type), at);

    private async Task<TAnswer> TryAsync<TAnswer>(
        CommandKey key, JsonTypeInfo<TAnswer> type, Func<Task<TAnswer>> carryOut, CancellationToken cancellationToken)
        where TAnswer : class
    {
        try
        {
            return await carryOut();
        }
        catch (CodedException refusal)
        {
            // A twin that was on its way at the same time may have been faster: then this refusal (not offered any
            // more, key taken) only says that the command has been carried out.
            if (await FindAsync(key, type, cancellationToken) is { } answer)
            {
                return answer;
            }

            if (refusal is DuplicateCommandException)
            {
                throw new ConcurrencyConflictException("The command is being carried out elsewhere.");
            }

            throw;
        }
    }

    private async Task<TAnswer?> FindAsync<TAnswer>(
        CommandKey key, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken)
        where TAnswer : class
    {
        Check(key);
        return AnswerOf(await store.FindInboxAsync(key.Scope, key.Key, cancellationToken), key, type);
    }

    private static TAnswer? AnswerOf<TAnswer>(InboxEntry? entry, CommandKey key, JsonTypeInfo<TAnswer> type)
        where TAnswer : class =>
        entry is null ? null
        : entry.RequestHash == key.RequestHash ? JsonSerializer.Deserialize(entry.Answer, type)
        : throw new CommandKeyReusedException(key.Key);

    private static void Check(CommandKey key)
    {
        const int longestKey = 200;
        if (string.IsNullOrWhiteSpace(key.Key) || key.Key.Length > longestKey)
        {
            throw new InvalidRequestException(
                RepairErrors.KeyMalformed, RepairTexts.Get($"error.{RepairErrors.KeyMalformed}"),
                [FormReader.Error("Idempotency-Key", RepairErrors.FieldMalformed)]);
        }
    }
}
