using Microsoft.AspNetCore.Http;
using Recruitment.Files;
using Recruitment.Files.Photos;

namespace Recruitment.Applicants.Applying;

/// <summary>A CV that was sent with a form.</summary>
/// <param name="Kind">Null when it is refused.</param>
/// <param name="Fault">Why it is refused.</param>
public sealed record SentCv(string FileName, BinaryData Content, CvKind? Kind, CvError? Fault)
{
    /// <summary>Reads and judges the file; a file that is too large is not read.</summary>
    /// <param name="check">One of <see cref="FileChecks"/>.</param>
    public static async Task<SentCv> ReadAsync(IFormFile? file, FileJudge check, CancellationToken cancellationToken)
    {
        if (file is null || (file.Length == 0 && file.FileName.Length == 0))
        {
            return Refused("", CvError.Missing);
        }

        if (CvRules.FaultOfLength(file.Length) is { } fault)
        {
            return Refused(file.FileName, fault);
        }

        await using var stream = file.OpenReadStream();
        var content = await BinaryData.FromStreamAsync(stream, cancellationToken);
        return await JudgeAsync(file.FileName, content, check, cancellationToken);
    }

    /// <summary>Judges a file that was read. A photograph is without what its camera noted from here on.</summary>
    public static async Task<SentCv> JudgeAsync(
        string fileName,
        BinaryData content,
        FileJudge check,
        CancellationToken cancellationToken
    )
    {
        var (kind, fault) = await check(fileName, content, cancellationToken);
        if (fault is not null)
        {
            return Refused(fileName, fault.Value);
        }

        if (kind is not (CvKind.Jpeg or CvKind.Png))
        {
            return new SentCv(fileName, content, kind, fault);
        }

        return PhotoMetadata.Removed(kind.Value, content) is { } picture
            ? new SentCv(fileName, picture, kind, null)
            : Refused(fileName, CvError.Damaged);
    }

    private static SentCv Refused(string fileName, CvError fault) =>
        new(fileName, BinaryData.FromString(""), null, fault);
}

/// <summary>Judges a file by its name and its content: one of <see cref="FileChecks"/>.</summary>
public delegate Task<CvCheck> FileJudge(string fileName, BinaryData content, CancellationToken cancellationToken);
