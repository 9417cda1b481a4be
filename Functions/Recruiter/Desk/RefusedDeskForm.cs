namespace Recruitment.Recruiter.Desk;

/// <summary>A form that was not taken.</summary>
/// <param name="Status">HTTP status: 403 from another site or an earlier session, 413 too large, 415 and 400 no form.</param>
public sealed record RefusedDeskForm(DeskVisitor Visitor, int Status)
{
    public bool TooLarge => Status == 413;
}
