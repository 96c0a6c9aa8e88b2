import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What is said of files on their way. */
export const uploadStrings = {
  uploading: words(
    'Uploading {done} of {all}…',
    'Przesyłanie: {done} z {all}…',
    'Надсилання: {done} з {all}…',
  ),
  uploaded: words(
    '{done} of {all} arrived.',
    'Przesłano {done} z {all}.',
    'Надіслано {done} з {all}.',
  ),
  uploads: words('Uploads', 'Przesyłane pliki', 'Завантаження файлів'),
  uploadProgress: words(
    '{share} of {all}, {speed} a second, {left} left',
    '{share} z {all}, {speed} na sekundę, jeszcze {left}',
    '{share} з {all}, {speed} за секунду, ще {left}',
  ),
  uploadCut: words(
    'Connection lost; it goes on by itself.',
    'Brak połączenia; przesyłanie wznowi się samo.',
    'Немає зв’язку; надсилання продовжиться саме.',
  ),
  uploadPaused: words('paused', 'wstrzymano', 'призупинено'),
  uploadFailed: words(
    'Stopped: {why} What had arrived is kept for a day.',
    'Przerwano: {why} To, co dotarło, czeka przez dobę.',
    'Зупинено: {why} Те, що надійшло, зберігається добу.',
  ),
  uploadPause: words('Pause', 'Wstrzymaj', 'Призупинити'),
  uploadResume: words('Go on', 'Wznów', 'Продовжити'),
  uploadCallOff: words('Call off', 'Anuluj', 'Скасувати'),
  uploadCalledOff: words(
    'The upload was called off.',
    'Przesyłanie anulowano.',
    'Завантаження скасовано.',
  ),
  uploadWaiting: words('waiting', 'czeka', 'чекає'),
  uploadChecking: words('being checked', 'sprawdzanie', 'перевіряється'),
  uploadDone: words('arrived', 'przesłano', 'надіслано'),
  clearList: words('Clear the list', 'Wyczyść listę', 'Очистити список'),
} satisfies Record<string, Labels>
