using Microsoft.AspNetCore.Http.Features;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>Reads the files of a form: definitions, and archives of them.</summary>
internal static class DefinitionUpload
{
    /// <summary>The most bytes a form may have.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    // What was read within the limit stays in memory: no file is written for it.
    private static readonly FormOptions Options = new()
    {
        MemoryBufferThreshold = MaxBytes,
        MultipartBodyLengthLimit = MaxBytes,
    };

    /// <summary>The definitions in all files of the form, whatever their parts are called.</summary>
    /// <exception cref="RequestTooLargeException">The form has more than <see cref="MaxBytes"/>.</exception>
    /// <exception cref="InvalidRequestException">
    /// It is no form, or one of the files holds something else, or too much: none of them is taken.
    /// </exception>
    public static async Task<IReadOnlyList<DefinitionFile>> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        var archive = new DefinitionArchive();
        foreach (var file in (await ReadFormAsync(request, cancellationToken)).Files)
        {
            await using var content = file.OpenReadStream();
            var bytes = new byte[file.Length];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            archive.Add(file.FileName, bytes);
        }

        return archive.Finish();
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw Malformed();
        }

        var bytes = await LimitedBody.ReadAsync(request, MaxBytes);
        request.Body = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            return await request.ReadFormAsync(Options, cancellationToken);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw Malformed();
        }
    }

    private static InvalidRequestException Malformed() =>
        new(RepairErrors.RequestMalformed, "The body is no multipart form with files.", []) { Reason = "no-form" };
}
