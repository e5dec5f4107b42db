using System.IO.Compression;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Api.Requests;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>Collects the definitions of files, zip archives among them, and all that is wrong with them.</summary>
/// <remarks>Nothing is unpacked beyond the limits: what an archive says of itself is not believed.</remarks>
internal sealed class DefinitionArchive
{
    private const int MostFiles = 500;
    private const int MostBytes = 64 * 1024 * 1024; // of all together, unpacked
    private const int MostRatio = 200; // of what is unpacked to what is packed, beyond some size
    private const int TooSmallToMatter = 100 * 1024;

    private readonly List<DefinitionFile> _files = [];
    private readonly List<FieldError> _errors = [];
    private int _entries;
    private long _unpacked;

    /// <summary>Adds a file: an archive or a definition, as its first bytes or its name say.</summary>
    /// <exception cref="InvalidRequestException">There is too much of it.</exception>
    public void Add(string name, byte[] content)
    {
        if (content is [(byte)'P', (byte)'K', ..] || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            Unpack(name, content);
        }
        else
        {
            Count(name);
            Read(name, content);
        }
    }

    /// <summary>The definitions.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: there are none, or something was wrong with one.
    /// </exception>
    public IReadOnlyList<DefinitionFile> Finish()
    {
        if (_files.Count == 0 && _errors.Count == 0)
        {
            _errors.Add(ArchiveErrors.Empty);
        }

        return _errors.Count == 0 ? _files : throw Refused(_errors);
    }

    private void Unpack(string archive, byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                Unpack($"{archive}/{entry.FullName}", entry);
            }
        }
        catch (InvalidDataException)
        {
            _errors.Add(ArchiveErrors.Unreadable(archive));
        }
    }

    private void Unpack(string name, ZipArchiveEntry entry)
    {
        Count(name);
        if (LeadsElsewhere(entry.FullName))
        {
            _errors.Add(ArchiveErrors.Path(name));
        }
        else if (IsOfTheFileSystem(entry.FullName))
        {
            return; // macOS puts them beside what it packs
        }
        else if (entry.IsEncrypted)
        {
            _errors.Add(ArchiveErrors.Unreadable(name));
        }
        else if (entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            using var packed = entry.Open();
            Read(name, ReadAll(name, packed, entry.CompressedLength));
        }
        else if (!entry.FullName.EndsWith('/')) // a folder is nothing by itself
        {
            _errors.Add(ArchiveErrors.NotJson(name));
        }
    }

    private static bool IsOfTheFileSystem(string entry) =>
        entry.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || entry[(entry.LastIndexOf('/') + 1)..] == ".DS_Store";

    // One byte more than a definition may have is enough to refuse it.
    private static byte[] ReadAll(string name, Stream packed, long packedLength)
    {
        var content = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while (content.Length <= DefinitionText.MostBytes && (count = packed.Read(part)) > 0)
        {
            content.Write(part, 0, count);
            if (content.Length > Math.Max(TooSmallToMatter, packedLength * MostRatio))
            {
                throw Refused([ArchiveErrors.TooDense(name, MostRatio)]);
            }
        }

        return content.ToArray();
    }

    private void Read(string name, byte[] content)
    {
        _unpacked += content.Length;
        if (_unpacked > MostBytes)
        {
            throw Refused([ArchiveErrors.TooLarge(name, RequestTooLargeException.Say(MostBytes))]);
        }

        try
        {
            _files.Add(new(name, ElsaBody.Keepable(DefinitionText.Parse(content))));
        }
        catch (InvalidRequestException refusal)
        {
            _errors.AddRange(DefinitionFile.ErrorsIn(name, refusal));
        }
    }

    private void Count(string name)
    {
        if (++_entries > MostFiles)
        {
            throw Refused([ArchiveErrors.TooMany(name, MostFiles)]);
        }
    }

    private static bool LeadsElsewhere(string path) =>
        path.Split('/', '\\') is [var first, ..] steps
        && (first.Length == 0 || first.Contains(':', StringComparison.Ordinal) || steps.Contains(".."));

    private static InvalidRequestException Refused(List<FieldError> errors) =>
        new(EngineErrors.DefinitionInvalid, errors[0].Message, errors);
}
