import { FilmTitleCell as FilmTitleCell_9a97a1b2e84e46067de62e5d239538b2 } from '../../../../src/admin/film/film-cells.tsx'
import { TextLength as TextLength_ce0495e5e2538e8b07d4e33d4c77044d } from '../../../../src/admin/text-length.tsx'
import { LocaleCell as LocaleCell_9ba1c17353715a96d2292e8bf332e717 } from '../../../../src/admin/locale-cell.tsx'
import { LocalePicker as LocalePicker_5c1053807a646b763087dcf18d1be7d0 } from '../../../../src/admin/locale-picker.tsx'
import { CreditRowLabel as CreditRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { TextsPanel as TextsPanel_c19e83e0ca3e2449778616a77a6696c7 } from '../../../../src/admin/film/texts-panel.tsx'
import { FilmTextsCell as FilmTextsCell_9a97a1b2e84e46067de62e5d239538b2 } from '../../../../src/admin/film/film-cells.tsx'
import { StillsPanel as StillsPanel_d67c85982e6c6874ec0842849818acb1 } from '../../../../src/admin/film/stills-panel.tsx'
import { FilesPanel as FilesPanel_22d5473d36dd6d03cef70f4002bdd597 } from '../../../../src/admin/film/parts-panel.tsx'
import { LaurelsPanel as LaurelsPanel_592b42720e8691fd8913a7f6c041f39e } from '../../../../src/admin/film/laurels-panel.tsx'
import { ScreeningsPanel as ScreeningsPanel_22d5473d36dd6d03cef70f4002bdd597 } from '../../../../src/admin/film/parts-panel.tsx'
import { QuotesPanel as QuotesPanel_22d5473d36dd6d03cef70f4002bdd597 } from '../../../../src/admin/film/parts-panel.tsx'
import { LocaleRowLabel as LocaleRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { CompanyRowLabel as CompanyRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { SourceRowLabel as SourceRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { EditionsPanel as EditionsPanel_cdc0ede52730ef1939eba1a96ed691aa } from '../../../../src/admin/film/editions-panel.tsx'
import { FilmEditionCell as FilmEditionCell_9a97a1b2e84e46067de62e5d239538b2 } from '../../../../src/admin/film/film-cells.tsx'
import { Schedule as Schedule_cc4aba72f0e77ec7f5bc648a6371657b } from '../../../../src/admin/schedule/schedule.tsx'
import { Unpublish as Unpublish_9919182896031f78e2874ee612744e59 } from '../../../../src/admin/unpublish.tsx'
import { NoUnpublishInMenu as NoUnpublishInMenu_9919182896031f78e2874ee612744e59 } from '../../../../src/admin/unpublish.tsx'
import { CaptionRowLabel as CaptionRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { FileTitleRowLabel as FileTitleRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { AwardRowLabel as AwardRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { BackToFilm as BackToFilm_04dcdc21a7c0a1d82c5c964372b87458 } from '../../../../src/admin/back-to-film.tsx'
import { TimeZonePicker as TimeZonePicker_b4330cbb46eb26fd1005ba7e998c8621 } from '../../../../src/admin/time-zone-picker.tsx'
import { YesCell as YesCell_16468ce144fc039e2f193fb7326fe450 } from '../../../../src/admin/yes-cell.tsx'
import { NameFormRowLabel as NameFormRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { LocalesCell as LocalesCell_9ba1c17353715a96d2292e8bf332e717 } from '../../../../src/admin/locale-cell.tsx'
import { LocalesPicker as LocalesPicker_5c1053807a646b763087dcf18d1be7d0 } from '../../../../src/admin/locale-picker.tsx'
import { InviteField as InviteField_1cd921bf693ad5a2844ee94fe097e539 } from '../../../../src/admin/people/invite-field.tsx'
import { AccessPanel as AccessPanel_174b854d545bf78a1a247f7516e95b19 } from '../../../../src/admin/people/access-panel.tsx'
import { KeysPanel as KeysPanel_de7f1ae6123b4a2462f136105f10cdf6 } from '../../../../src/admin/distributor/keys-panel.tsx'
import { WebhookPanel as WebhookPanel_56768b4b748c5d912debffce77e82287 } from '../../../../src/admin/webhooks/webhook-panel.tsx'
import { FilmCell as FilmCell_1517af2d6885eb9127005e3b0b6a1ee7 } from '../../../../src/admin/webhooks/delivery-cells.tsx'
import { OutcomeCell as OutcomeCell_1517af2d6885eb9127005e3b0b6a1ee7 } from '../../../../src/admin/webhooks/delivery-cells.tsx'
import { NothingInTheForm as NothingInTheForm_aec0308fecb4a2e4e50a6119d0c70b75 } from '../../../../src/admin/parts/nothing-in-the-form.tsx'
import { SendAgainCell as SendAgainCell_1517af2d6885eb9127005e3b0b6a1ee7 } from '../../../../src/admin/webhooks/delivery-cells.tsx'
import { SendAgainInForm as SendAgainInForm_ea56513686614debc4f926b5aa637740 } from '../../../../src/admin/webhooks/send-again-in-form.tsx'
import { AttemptsField as AttemptsField_a48c2867d08035699442a0c1ebb417bc } from '../../../../src/admin/webhooks/attempts-field.tsx'
import { WorkProblemCell as WorkProblemCell_ba6bf2b48aec3e19c22296e516ce4c64 } from '../../../../src/admin/work/work-cells.tsx'
import { WorkAboutCell as WorkAboutCell_ba6bf2b48aec3e19c22296e516ce4c64 } from '../../../../src/admin/work/work-cells.tsx'
import { WorkRetryCell as WorkRetryCell_ba6bf2b48aec3e19c22296e516ce4c64 } from '../../../../src/admin/work/work-cells.tsx'
import { Icon as Icon_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { Logo as Logo_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { FilmsAtAGlance as FilmsAtAGlance_4406e05c243114f45eb3051467c816e5 } from '../../../../src/admin/dashboard/films-at-a-glance.tsx'
import { UploadsProvider as UploadsProvider_b285d439d32b1a0ed44d792974b31981 } from '../../../../src/admin/uploads/uploads-provider.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/film/film-cells.tsx#FilmTitleCell": FilmTitleCell_9a97a1b2e84e46067de62e5d239538b2,
  "/src/admin/text-length.tsx#TextLength": TextLength_ce0495e5e2538e8b07d4e33d4c77044d,
  "/src/admin/locale-cell.tsx#LocaleCell": LocaleCell_9ba1c17353715a96d2292e8bf332e717,
  "/src/admin/locale-picker.tsx#LocalePicker": LocalePicker_5c1053807a646b763087dcf18d1be7d0,
  "/src/admin/row-labels.tsx#CreditRowLabel": CreditRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/film/texts-panel.tsx#TextsPanel": TextsPanel_c19e83e0ca3e2449778616a77a6696c7,
  "/src/admin/film/film-cells.tsx#FilmTextsCell": FilmTextsCell_9a97a1b2e84e46067de62e5d239538b2,
  "/src/admin/film/stills-panel.tsx#StillsPanel": StillsPanel_d67c85982e6c6874ec0842849818acb1,
  "/src/admin/film/parts-panel.tsx#FilesPanel": FilesPanel_22d5473d36dd6d03cef70f4002bdd597,
  "/src/admin/film/laurels-panel.tsx#LaurelsPanel": LaurelsPanel_592b42720e8691fd8913a7f6c041f39e,
  "/src/admin/film/parts-panel.tsx#ScreeningsPanel": ScreeningsPanel_22d5473d36dd6d03cef70f4002bdd597,
  "/src/admin/film/parts-panel.tsx#QuotesPanel": QuotesPanel_22d5473d36dd6d03cef70f4002bdd597,
  "/src/admin/row-labels.tsx#LocaleRowLabel": LocaleRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/row-labels.tsx#CompanyRowLabel": CompanyRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/row-labels.tsx#SourceRowLabel": SourceRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/film/editions-panel.tsx#EditionsPanel": EditionsPanel_cdc0ede52730ef1939eba1a96ed691aa,
  "/src/admin/film/film-cells.tsx#FilmEditionCell": FilmEditionCell_9a97a1b2e84e46067de62e5d239538b2,
  "/src/admin/schedule/schedule.tsx#Schedule": Schedule_cc4aba72f0e77ec7f5bc648a6371657b,
  "/src/admin/unpublish.tsx#Unpublish": Unpublish_9919182896031f78e2874ee612744e59,
  "/src/admin/unpublish.tsx#NoUnpublishInMenu": NoUnpublishInMenu_9919182896031f78e2874ee612744e59,
  "/src/admin/row-labels.tsx#CaptionRowLabel": CaptionRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/row-labels.tsx#FileTitleRowLabel": FileTitleRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/row-labels.tsx#AwardRowLabel": AwardRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/back-to-film.tsx#BackToFilm": BackToFilm_04dcdc21a7c0a1d82c5c964372b87458,
  "/src/admin/time-zone-picker.tsx#TimeZonePicker": TimeZonePicker_b4330cbb46eb26fd1005ba7e998c8621,
  "/src/admin/yes-cell.tsx#YesCell": YesCell_16468ce144fc039e2f193fb7326fe450,
  "/src/admin/row-labels.tsx#NameFormRowLabel": NameFormRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/locale-cell.tsx#LocalesCell": LocalesCell_9ba1c17353715a96d2292e8bf332e717,
  "/src/admin/locale-picker.tsx#LocalesPicker": LocalesPicker_5c1053807a646b763087dcf18d1be7d0,
  "/src/admin/people/invite-field.tsx#InviteField": InviteField_1cd921bf693ad5a2844ee94fe097e539,
  "/src/admin/people/access-panel.tsx#AccessPanel": AccessPanel_174b854d545bf78a1a247f7516e95b19,
  "/src/admin/distributor/keys-panel.tsx#KeysPanel": KeysPanel_de7f1ae6123b4a2462f136105f10cdf6,
  "/src/admin/webhooks/webhook-panel.tsx#WebhookPanel": WebhookPanel_56768b4b748c5d912debffce77e82287,
  "/src/admin/webhooks/delivery-cells.tsx#FilmCell": FilmCell_1517af2d6885eb9127005e3b0b6a1ee7,
  "/src/admin/webhooks/delivery-cells.tsx#OutcomeCell": OutcomeCell_1517af2d6885eb9127005e3b0b6a1ee7,
  "/src/admin/parts/nothing-in-the-form.tsx#NothingInTheForm": NothingInTheForm_aec0308fecb4a2e4e50a6119d0c70b75,
  "/src/admin/webhooks/delivery-cells.tsx#SendAgainCell": SendAgainCell_1517af2d6885eb9127005e3b0b6a1ee7,
  "/src/admin/webhooks/send-again-in-form.tsx#SendAgainInForm": SendAgainInForm_ea56513686614debc4f926b5aa637740,
  "/src/admin/webhooks/attempts-field.tsx#AttemptsField": AttemptsField_a48c2867d08035699442a0c1ebb417bc,
  "/src/admin/work/work-cells.tsx#WorkProblemCell": WorkProblemCell_ba6bf2b48aec3e19c22296e516ce4c64,
  "/src/admin/work/work-cells.tsx#WorkAboutCell": WorkAboutCell_ba6bf2b48aec3e19c22296e516ce4c64,
  "/src/admin/work/work-cells.tsx#WorkRetryCell": WorkRetryCell_ba6bf2b48aec3e19c22296e516ce4c64,
  "/src/admin/brand.tsx#Icon": Icon_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/brand.tsx#Logo": Logo_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/dashboard/films-at-a-glance.tsx#FilmsAtAGlance": FilmsAtAGlance_4406e05c243114f45eb3051467c816e5,
  "/src/admin/uploads/uploads-provider.tsx#UploadsProvider": UploadsProvider_b285d439d32b1a0ed44d792974b31981,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
