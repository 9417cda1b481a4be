namespace Recruitment.Links;

/// <summary>A form that could not be read.</summary>
/// <param name="Status">HTTP status: 413 too large, 415 not a form, 400 malformed.</param>
public sealed record RefusedFormModel(int Status)
{
    public bool TooLarge => Status == 413;
}
