using Recruitment.Records;

namespace Recruitment.Links;

/// <summary>What a link in a mail is for, and whom it was sent to. The token in its address cannot be altered or guessed.</summary>
/// <param name="Purpose">Which <see cref="ILinkHandler"/> answers.</param>
/// <param name="Step">The id of the ballot, stage or interview that it is about; empty when the purpose says it all.</param>
/// <param name="Holder">Id of the candidate or person that it was sent to.</param>
/// <param name="About">Id of the candidate that it is about, where that is not the holder; else empty.</param>
/// <param name="MadeAt">When it was made for a mail, UTC, to the millisecond; null in mails of before that was kept.</param>
public sealed record Link(
    string Purpose,
    ProcedureId Procedure,
    string Step,
    string Holder,
    string About = "",
    DateTimeOffset? MadeAt = null
);
