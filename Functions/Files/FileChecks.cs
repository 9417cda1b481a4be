using Recruitment.Files.Scanning;

namespace Recruitment.Files;

/// <summary>
/// Judges files that come from outside: by the rules, within a time, and then by the scanner when one is set.
/// </summary>
public sealed class FileChecks(ClamdScanner scanner)
{
    /// <summary>What takes longer is made to take long: a CV of many pages is looked through in a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A CV.</summary>
    public Task<CvCheck> CheckCvAsync(string fileName, BinaryData content, CancellationToken cancellationToken) =>
        CheckAsync(CvRules.Check, fileName, content, cancellationToken);

    /// <summary>
    /// A CV that is judged again when it arrives. A scanner that is away does not keep it back here: it waits for the
    /// scanner there, and whoever sent it was in time.
    /// </summary>
    public async Task<CvCheck> CheckSentCvAsync(
        string fileName,
        BinaryData content,
        CancellationToken cancellationToken
    )
    {
        var check = await CheckCvAsync(fileName, content, cancellationToken);
        return check is { Kind: { } kind, Fault: CvError.Unscanned } ? CvCheck.Accepted(kind) : check;
    }

    /// <summary>A document or a photograph of one.</summary>
    public Task<CvCheck> CheckDocumentAsync(string fileName, BinaryData content, CancellationToken cancellationToken) =>
        CheckAsync(DocumentRules.Check, fileName, content, cancellationToken);

    /// <summary>What the scanner says of a file that passed the rules before; null: nothing against it.</summary>
    public async Task<CvError?> ScanAsync(BinaryData content, CancellationToken cancellationToken) =>
        await scanner.ScanAsync(content, cancellationToken) switch
        {
            ScanResult.Found => CvError.Infected,
            ScanResult.Away => CvError.Unscanned,
            _ => null,
        };

    private async Task<CvCheck> CheckAsync(
        Func<string, BinaryData, CancellationToken, CvCheck> rules,
        string fileName,
        BinaryData content,
        CancellationToken cancellationToken
    )
    {
        var check = await JudgeAsync(rules, fileName, content, cancellationToken);
        return check.Kind is null ? check
            : await ScanAsync(content, cancellationToken) is { } fault
                ? new CvCheck(fault == CvError.Unscanned ? check.Kind : null, fault)
            : check;
    }

    private static async Task<CvCheck> JudgeAsync(
        Func<string, BinaryData, CancellationToken, CvCheck> rules,
        string fileName,
        BinaryData content,
        CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(Patience);
        try
        {
            // The rules end by the token where they can; what reads for them cannot everywhere.
            return await Task.Run(() => rules(fileName, content, end.Token), cancellationToken)
                .WaitAsync(Patience * 2, cancellationToken);
        }
        catch (TimeoutException)
        {
            return CvCheck.Refused(CvError.Damaged);
        }
    }
}
