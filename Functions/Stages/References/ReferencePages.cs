using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Recruitment.Html;
using Recruitment.Links;

namespace Recruitment.Stages.References;

/// <summary>The pages behind links about references.</summary>
public sealed class ReferencePages(Pages pages)
{
    /// <summary>The page of somebody who takes part; that they don't, or that the data are erased, else.</summary>
    /// <param name="status">Of the page of who takes part.</param>
    public async Task<IResult> ShowAsync<TPage>(
        ReferenceAccess? access,
        Func<ReferenceAccess, object> model,
        int status = StatusCodes.Status200OK
    )
        where TPage : IComponent =>
        access switch
        {
            null => await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound),
            { IsGone: true } => await pages.PrivateAsync<MessagePage>(
                new MessageModel(
                    access.Brand,
                    ReferenceTexts.Resources["GoneTitle"],
                    [ReferenceTexts.Resources["Gone"]]
                ),
                StatusCodes.Status410Gone
            ),
            _ => await pages.PrivateAsync<TPage>(model(access), status),
        };
}
