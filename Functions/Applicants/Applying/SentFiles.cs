using Microsoft.AspNetCore.Http;
using Recruitment.Files;
using Recruitment.Limits;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// The files of a posted form. Of a form that is refused those that are right are kept for an hour, and count when it is
/// posted again without others.
/// </summary>
public sealed class SentFiles(KeptFiles kept, FormLimits limits, FileChecks checks)
{
    /// <summary>
    /// The CV that was sent and arrives later (<see cref="FileStore.ArriveAsync"/>), or else the one that is kept of the same
    /// form.
    /// </summary>
    public Task<SentCv> ReadAsync(
        IFormCollection form,
        ProcedureId procedure,
        string field,
        CancellationToken cancellationToken
    ) => ReadAsync(form, procedure, field, checks.CheckSentCvAsync, cancellationToken);

    /// <summary>The file that was sent, or else the one that is kept of the same form.</summary>
    public async Task<SentCv> ReadAsync(
        IFormCollection form,
        ProcedureId procedure,
        string field,
        FileJudge check,
        CancellationToken cancellationToken
    )
    {
        var sent = await SentCv.ReadAsync(form.Files.GetFile(field), check, cancellationToken);
        return
            sent.Fault == CvError.Missing
            && TokenIn(form) is { } token
            && await kept.FindAsync(procedure, token, field, cancellationToken) is { } file
            ? await SentCv.JudgeAsync(file.FileName, file.Content, check, cancellationToken)
            : sent;
    }

    /// <summary>Keeps what is right of a form that is refused, unless that is asked too often: then the form says so.</summary>
    /// <param name="files">By field.</param>
    public async Task<KeptForm> KeepAsync(
        IFormCollection form,
        ProcedureId procedure,
        IEnumerable<KeyValuePair<string, SentCv>> files,
        CancellationToken cancellationToken
    )
    {
        var token = TokenIn(form) ?? Identifier.New();
        var names = new Dictionary<string, string>();
        foreach (var (field, file) in files)
        {
            if (file.Fault is null && limits.MayKeep(procedure.Value))
            {
                var content = new KeptFile(file.FileName, file.Content);
                await kept.KeepAsync(procedure, token, field, content, cancellationToken);
                names[field] = file.FileName;
            }
        }

        return names.Count == 0 ? KeptForm.Empty : new KeptForm(token, names);
    }

    /// <summary>The form was taken: nothing of it is kept here any more.</summary>
    public async Task ForgetAsync(IFormCollection form, ProcedureId procedure, CancellationToken cancellationToken)
    {
        if (TokenIn(form) is { } token)
        {
            await kept.EraseAsync(procedure, token, cancellationToken);
        }
    }

    private static string? TokenIn(IFormCollection form) =>
        form[KeptForm.Field].ToString() is var token && Identifier.IsValid(token) ? token : null;
}

/// <summary>The files that are kept of a form.</summary>
/// <param name="Token">Empty when none is.</param>
/// <param name="Names">What they are called, by field.</param>
public sealed record KeptForm(string Token, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The hidden field with the token.</summary>
    public const string Field = "kept";

    public static KeptForm Empty { get; } = new("", new Dictionary<string, string>());

    /// <summary>Null when none is kept for that field.</summary>
    public string? NameOf(string field) => Names.GetValueOrDefault(field);
}
